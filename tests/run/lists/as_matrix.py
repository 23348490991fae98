def zeros(rows, cols):
    return [[0] * cols for _ in range(rows)]


def identity(n):
    m = zeros(n, n)
    for i in range(n):
        m[i][i] = 1
    return m


def multiply(a, b):
    result = zeros(len(a), len(b[0]))
    for i in range(len(a)):
        for j in range(len(b[0])):
            for k in range(len(b)):
                result[i][j] += a[i][k] * b[k][j]
    return result


def power(m, n):
    result = identity(len(m))
    while n > 0:
        if n % 2:
            result = multiply(result, m)
        m = multiply(m, m)
        n //= 2
    return result


def transpose(m):
    return [list(row) for row in zip(*m)]


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    total = 0
    for j in range(len(m)):
        minor = [row[:j] + row[j + 1:] for row in m[1:]]
        total += (-1) ** j * m[0][j] * determinant(minor)
    return total


def show(m):
    for row in m:
        print(" ".join(f"{x:4}" for x in row))


show(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
show(multiply([[1.5, 2], [0, 1]], [[2, 0], [0.5, 1]]))
show(transpose([[1, 2, 3], [4, 5, 6]]))
print(power([[1, 1], [1, 0]], 90)[0][1], power([[1, 1], [1, 0]], 200)[0][1])
print(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), determinant([[1.5, 2], [3, 4]]))
spiral = zeros(4, 5)
top, left, bottom, right, n = 0, 0, 3, 4, 1
while top <= bottom and left <= right:
    for j in range(left, right + 1):
        spiral[top][j] = n
        n += 1
    for i in range(top + 1, bottom + 1):
        spiral[i][right] = n
        n += 1
    if top < bottom and left < right:
        for j in range(right - 1, left - 1, -1):
            spiral[bottom][j] = n
            n += 1
        for i in range(bottom - 1, top, -1):
            spiral[i][left] = n
            n += 1
    top, left, bottom, right = top + 1, left + 1, bottom - 1, right - 1
show(spiral)
