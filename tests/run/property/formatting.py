"""Random format specifications applied to random values; a wrong specification must fail alike."""
state = 7


def rand(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (state >> 33) % n


def pick(choices):
    return choices[rand(len(choices))]


def spec():
    out = ""
    if rand(3) == 0:
        out += pick(["", "*", "é", "0", " "]) + pick("<>^=")
    out += pick(["", "", "+", "-", " "])
    out += pick(["", "", "", "#"])
    out += pick(["", "", "0"])
    out += pick(["", "", "1", "8", "15", "30"])
    out += pick(["", "", "", ",", "_"])
    out += pick(["", "", ".0", ".1", ".3", ".10"])
    out += pick(["", "", "d", "x", "X", "o", "b", "c", "e", "E", "f", "F", "g", "G", "%", "n", "s", "q"])
    return out


values = [0, 1, -1, 7, 65, 255, -255, 1234567, -98765432109876543210, True, 0.0, -0.0, 1.0, 0.5, -2.5, 3.14159265358979, 1e10, 1e16, 1.5e-7, 123456.789,
          -1e100, 9.9999, 99999.95, float("inf"), float("nan"), "", "a", "text", "日本é", "longer than the field"]
errors = {}
for i in range(3000):
    value, s = pick(values), spec()
    try:
        print(i, repr(value), repr(s), "|" + format(value, s) + "|")
    except (ValueError, OverflowError) as e:
        print(i, repr(value), repr(s), type(e).__name__, e)
        errors[str(e)[:25]] = errors.get(str(e)[:25], 0) + 1
print(errors)


def percent():
    return "%" + pick(["", "", "+", "-", " ", "#", "0", "-0"]) + pick(["", "", "3", "12"]) + pick(["", "", ".0", ".2", ".7"]) + pick("disrxXoeEfFgGcau%q")


for i in range(1500):
    value, s = pick(values), percent()
    try:
        print(i, repr(value), repr(s), "|" + s % (value,) + "|")
    except (ValueError, TypeError, OverflowError) as e:
        print(i, repr(value), repr(s), type(e).__name__, e)
