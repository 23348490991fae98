def check(n):
    if n < 0:
        raise ValueError("negative")
    return n


try:
    print(check(1))
    print(check(-1))
    print("not reached")
except ValueError as e:
    print("caught", e)

try:
    x = [1, 2, 3][10]
except IndexError as e:
    print(e)

try:
    {}["k"]
except KeyError as e:
    print("key", e)

try:
    1 // 0
except ZeroDivisionError as e:
    print(e)
finally:
    print("finally")
