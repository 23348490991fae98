# `*_` in a pattern asks for nothing between.
match range(1 << 60):
    case [first, *_, last]:
        print(first, last)


def ends(values):
    match values:
        case []:
            return "none"
        case [only]:
            return f"one {only}"
        case [0, *_]:
            return "from zero"
        case [*_, 0]:
            return "to zero"
        case [first, _, *_, (a, b)]:
            return f"{first} … {a} {b}"
        case [first, *_, _, last]:
            return f"{first} … {last}"
        case [*_]:
            return "some"
        case _:
            return "no sequence"


for values in ([], [1], [0, 1], (5, 0), [1, 2, (3, 4)], [1, 2, 3], (1, 2), range(3, 9), "text", {1: 2}, [1, (2, 3)]):
    print(values, ends(values))
