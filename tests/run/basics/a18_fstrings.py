name = "Ada"
n = 36
x = 2.5
print(f"{name} is {n}")
print(f"{n + 1} {x * 2}")
print(f"{name!r} {n:5d}| {x:.3f}")
print(f"{{literal}}")
print(f"{name:>10}|{name:<10}|{name:^10}|")
print("%s is %d years, %.2f" % (name, n, x))
print("{} and {}".format(name, n))
