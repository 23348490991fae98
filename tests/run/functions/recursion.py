def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def flatten(x):
    if isinstance(x, list):
        out = []
        for item in x:
            out += flatten(item)
        return out
    return [x]


def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + r for r in rest]


def partitions(n, largest):
    if n == 0:
        return 1
    return sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


def collatz(n, depth=0):
    return depth if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, depth + 1)


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


def digits(n):
    if n < 10:
        return [n]
    return digits(n // 10) + [n % 10]


print(ackermann(2, 3), flatten([1, [2, [3, [4, []]], "x"], None]), power_set([1, 2, 3]))
print(partitions(20, 20), hanoi(3, "A", "B", "C", []), collatz(27), is_even(100), is_odd(7))
print(depth(900), change(100, [50, 25, 10, 5, 1]), digits(987654321987654321987))


def forever(n):
    return forever(n + 1) + 1


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)


def mutual_a(n):
    return mutual_b(n)


def mutual_b(n):
    return mutual_a(n)


for attempt in range(3):
    try:
        mutual_a(1)
    except RecursionError:
        print("recovered", attempt)
print(depth(500))
