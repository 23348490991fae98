def random_matrix(n, seed):
    rows = []
    for _ in range(n):
        row = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed / 2147483648 - 0.5)
        rows.append(row)
    return rows


def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0.0] * p for _ in range(n)]
    for i in range(n):
        row, out = a[i], result[i]
        for k in range(m):
            factor, other = row[k], b[k]
            for j in range(p):
                out[j] += factor * other[j]
    return result


c = multiply(random_matrix(220, 1), random_matrix(220, 2))
print(f"{sum(c[i][i] for i in range(len(c))):.9f} {max(max(row) for row in c):.9f}")
