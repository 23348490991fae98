out = ""
for i in range(20):
    out += str(i)
    out += ","
print(out, len(out))
alias = out
out += "more"
print(alias == out, len(alias), len(out))
parts = []
for i in range(5):
    parts.append(f"<{i}>")
    parts.append("-" * i)
print("".join(parts))
grid = [["."] * 10 for _ in range(4)]
for i in range(4):
    grid[i][i * 2] = "#"
    grid[i][-1 - i] = "@"
for row in grid:
    print("".join(row))
s = "x"
for _ in range(10):
    s = s + s
print(len(s), s == "x" * 1024)
text = ""
while len(text) < 30:
    text = "(" + text + ")" if len(text) % 4 else "[" + text + "]"
print(text)


def run_length(s):
    result = ""
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        result += s[i] + str(j - i)
        i = j
    return result


def expand(s):
    result, i = [], 0
    while i < len(s):
        c = s[i]
        i += 1
        digits = ""
        while i < len(s) and s[i].isdigit():
            digits += s[i]
            i += 1
        result.append(c * int(digits))
    return "".join(result)


packed = run_length("aaabccddddddddddddé")
print(packed, expand(packed))
mixed = "ascii"
mixed += "é"
mixed += "日"
mixed += "😀"
mixed += "tail"
print(mixed, len(mixed), mixed[:6], mixed[5:8])
print(str(12) + str(1.5) + str(None) + str([1]) + str("s") + str(True))
print("abc".__add__("def"), "-".__mul__(3), str(), str(b"x", "ascii"), str(object=5))
try:
    "a" + 1
except TypeError as e:
    print(e)
try:
    1 + "a"
except TypeError as e:
    print(e)
try:
    "a" * "b"
except TypeError as e:
    print(e)
