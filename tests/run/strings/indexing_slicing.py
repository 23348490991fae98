s = "abcdefghij"
print(s[0], s[-1], s[5], s[-10])
for i in (10, -11, 100):
    try:
        s[i]
    except IndexError as e:
        print(e)
bounds = [None, 0, 1, 4, 9, 10, 15, -1, -3, -10, -15]
for a in bounds:
    print([s[a:b] for b in bounds])
for step in (1, 2, 3, -1, -2, -3, 100, -100):
    print(step, s[::step], s[1:8:step], s[8:1:step], s[-2::step], s[:-3:step])
try:
    s[::0]
except ValueError as e:
    print(e)
try:
    s["a"]
except TypeError as e:
    print(e)
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    s[1.0]
except TypeError as e:
    print(e)
piece = slice(2, 7, 2)
print(s[piece], piece, piece.start, piece.stop, piece.step, piece.indices(5), slice(None, None, -1).indices(4))
print("".join(s[i] for i in range(len(s) - 1, -1, -1)) == s[::-1])
print(""[0:5] == "", len(s[3:3]), s[True], s[:True])
u = "aé日本😀z"
print(len(u), u[1], u[2:4], u[4], u[::-1], u[-2], [c for c in u], [ord(c) for c in u])
