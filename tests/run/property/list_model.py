"""Lists of ints, floats and mixed values through random operations; a checksum of every state."""
state = 31337


def rand(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def item(kind):
    n = rand(50) - 10
    return [n, n / 4, str(n), [n, n / 4, str(n), None, (n,)][n % 5]][kind]


def where(a):
    return rand(len(a) + 4) - 2 - len(a) // 2


for kind in range(4):
    a, log = [], []
    for step in range(800):
        action = rand(16)
        try:
            if action < 4:
                a.append(item(kind))
            elif action == 4:
                a.insert(where(a), item(kind))
            elif action == 5:
                a.extend(item(kind) for _ in range(rand(5)))
            elif action == 6:
                log.append(a.pop())
            elif action == 7:
                log.append(a.pop(where(a)))
            elif action == 8:
                a[where(a)] = item(kind)
            elif action == 9:
                del a[where(a)]
            elif action == 10:
                i, j = where(a), where(a)
                a[i:j] = [item(kind)] * rand(4)
            elif action == 11:
                a.reverse()
            elif action == 12:
                a.remove(item(kind))
            elif action == 13:
                log.append(a.index(item(kind)))
            elif action == 14:
                a.sort(key=str)
            elif len(a) > 60:
                del a[rand(20):]
        except (IndexError, ValueError) as e:
            log.append(str(e))
        if step % 20 == 0:
            print(kind, step, len(a), a[:8], a[-3:], log[-2:])
        assert a == a[:] == list(a) and a[::-1][::-1] == a and len(a) == sum(1 for _ in a)
    if kind < 3:
        b = sorted(a)
        assert all(x <= y for x, y in zip(b, b[1:])) and sorted(a, reverse=True) == b[::-1]
        print(b[:10], max(a), min(a), a.count(b[0]))
