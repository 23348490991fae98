s = "hello"
print(s)
print(len(s))
print(s + " world")
print(s * 3)
print(s[0], s[1], s[-1])
print(s == "hello", s != "hello", s < "help")
for c in s:
    print(c)
print(str(12) + "!")
print(s.upper())
print("ell" in s, "xyz" in s)
print(s[1:3], s[:2], s[2:])
