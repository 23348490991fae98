"""How often `str.translate` asks its table, and what it makes of the answers."""


class Table:
    def __init__(self, answers):
        self.answers = answers
        self.asked = []

    def __getitem__(self, c):
        self.asked.append(c)
        answer = self.answers.get(chr(c), "missing")
        if answer == "missing":
            raise LookupError
        return answer


for text in ["", "abcabc", "aabbccdd", "abcéabc", "xyzxyz"]:
    for answers in [
        {},
        {"a": None},
        {"a": "b", "b": 97},
        {"b": "long", "a": "c"},
        {"b": "", "c": "é"},
        {"b": 0xE9, "a": 120},
        {"a": "\x7f", "b": "\x80", "c": 127},
        {"a": True, "b": 0},
        {"é": "e"},
    ]:
        table = Table(answers)
        print(ascii(text.translate(table)), table.asked)

for bad in [-1, 0x110000, 10**30, 1.5, b"x", [1]]:
    try:
        print("xay".translate({97: bad}))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)


class Failing:
    def __getitem__(self, c):
        if c == 98:
            raise RuntimeError("asked for b")
        return c


try:
    "aab".translate(Failing())
except RuntimeError as error:
    print(error)

# A table that is a list, a string, and one that answers differently each time.
print("\x00\x01\x02\x05".translate(["x", "yy", None]), ascii("\x00\x01\x02".translate("abc")))
