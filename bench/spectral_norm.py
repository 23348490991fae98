def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum(a(i, j) * v[j] for j in range(n)) for i in range(n)]


def transposed_times(v):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j, x in enumerate(v):
            total += a(j, i) * x
        result.append(total)
    return result


def main(n):
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    top = bottom = 0.0
    for x, y in zip(u, v):
        top += x * y
        bottom += y * y
    print(f"{(top / bottom) ** 0.5:.9f}")


main(200)
