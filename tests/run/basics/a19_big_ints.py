print(2 ** 64)
print(2 ** 100 - 1)
x = 1
for i in range(1, 31):
    x = x * i
print(x)
print(9223372036854775807 + 1)
print(-9223372036854775808 - 1)
print(4611686018427387904 * 2)
print(x // 10 ** 20, x % 10 ** 9 + 7)
