"""Every start, stop and step over small sequences; assignment and deletion against a model."""
N = None
ends = [N, -9, -6, -5, -3, -1, 0, 1, 2, 4, 5, 6, 9]
steps = [N, 1, 2, 3, 7, -1, -2, -5]
text, data, numbers = "abcde", b"vwxyz", [10, 11, 12, 13, 14]
triple = tuple(numbers)


def model(n, start, stop, step):
    step = 1 if step is None else step
    if step > 0:
        low, high = 0, n
        start = low if start is None else start
        stop = high if stop is None else stop
    else:
        low, high = -1, n - 1
        start = high if start is None else start
        stop = -n - 1 if stop is None else stop
    start = max(start + n, low) if start < 0 else min(start, high)
    stop = max(stop + n, low) if stop < 0 else min(stop, high)
    out = []
    while start < stop if step > 0 else start > stop:
        out.append(start)
        start += step
    return out


checks = 0
for step in steps:
    for a in ends:
        line = []
        for b in ends:
            s = slice(a, b, step)
            wanted = model(5, a, b, step)
            assert list(range(*s.indices(5))) == wanted, (a, b, step)
            assert text[s] == text[a:b:step] == "".join(text[i] for i in wanted)
            assert data[s] == bytes(data[i] for i in wanted)
            assert numbers[s] == [numbers[i] for i in wanted] and triple[s] == tuple(numbers[s])
            assert list(range(10, 15)[s]) == numbers[s]
            left = numbers[:]
            del left[s]
            assert left == [x for i, x in enumerate(numbers) if i not in wanted]
            changed = numbers[:]
            fresh = [-k for k in range(len(wanted))]
            changed[s] = fresh
            if step is not N and step != 1:
                for k, i in enumerate(wanted):
                    assert changed[i] == -k
            line.append(text[s] or "-")
            checks += 1
        print(step, a, *line)
print(checks)
for a in ends:
    for b in ends:
        changed = numbers[:]
        changed[a:b] = "xy"
        print(a, b, changed)
for step in (2, -1, -2):
    for count in range(7):
        changed = numbers[:]
        try:
            changed[::step] = [0] * count
            print(step, count, changed)
        except ValueError as e:
            print(step, count, e)
for bad in ("a", 1.5, [1]):
    try:
        text[bad:2]
    except TypeError as e:
        print(e)
