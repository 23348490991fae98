# Ints in tuples, passed to and returned from functions: what is known of them must hold for all that comes.


def area(size):
    w, h = size
    return w * h


def split(n):
    return n // 10, n % 10


def swap(pair):
    a, b = pair
    return b, a


def grow(n):
    state = (1, 1)
    for _ in range(n):
        a, b = state
        state = (b, a + b)
    return state


def pick(flag):
    pair = (1, 2) if flag else (2**70, -(2**70))
    x, y = pair
    return x + y, x - y, pair[0], pair[1], pair[-1]


def nested(t):
    (a, b), c = t
    return a * b + c


def from_list(pairs):
    total = 0
    for a, b in pairs:
        total += a * b
    return total


def walk(items):
    total = 0
    for i, x in enumerate(items):
        total += i * x
    for i, x in enumerate(items, 2**62):
        total += i * x
    for i, (a, b) in enumerate(zip(items, items)):
        total += i * a * b
    return total


def handler(n):
    pair = (n, 0)
    try:
        pair = (n, 1)
        if n > 5:
            raise ValueError
        pair = (n, 2**65)
    except ValueError:
        a, b = pair
        return a, b, "caught"
    a, b = pair
    return a, b


def numbers(n):
    pair = (0, 1)
    for _ in range(n):
        yield pair
        a, b = pair
        pair = (b, (a + b) * 3)


def optional(n):
    pair = None
    for i in range(n):
        if pair:
            a, b = pair
            pair = (b, a * 2)
        else:
            pair = (i, i + 1)
    return pair


class Box:
    def __init__(self, pair):
        self.pair = pair

    def step(self):
        a, b = self.pair
        self.pair = (b, a + b * b)
        return self.pair


print(area((3, 4)), area((2**40, 2**40)), area((-1, 2**63)))
print(split(12345), split(2**64), split(-7), sum(split(99)))
print(swap((1, 2**64)), swap(swap((5, 6))))
print(grow(5), grow(100), grow(200))
print(pick(True), pick(False))
print(nested(((2, 3), 4)), nested(((2**33, 2**33), 2**62)))
print(from_list([(1, 2), (2**62, 2), (-5, 2**64)]))
print(walk([1, 2, 3]), walk([2**61, -(2**62)]))
print(handler(1), handler(10))
print(list(numbers(50))[-1])
print(optional(0), optional(1), optional(90))
box = Box((1, 1))
for _ in range(8):
    box.step()
print(box.pair)
print(list(map(area, [(1, 2), (2**40, 2**40)])), max([(1, 2**80), (1, 3)], key=area))
q, r = divmod(2**70, 7)
print(q, r, divmod(-(2**70), 7))
args = (1 << 62, 1 << 62)
print(area(args), (lambda t: t[0] + t[1])(args))
