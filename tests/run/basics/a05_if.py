def sign(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    else:
        return "positive"


print(sign(-5))
print(sign(0))
print(sign(12))

x = 10
if x > 5 and x < 20:
    print("between")
if x < 5 or x == 10:
    print("small or ten")
if not x == 11:
    print("not eleven")
print("yes" if x == 10 else "no")
