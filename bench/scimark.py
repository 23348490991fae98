"""Five numeric kernels: Fourier transform, relaxation, Monte Carlo, sparse product, LU factorization."""
import math
from array import array


class Generator:
    """Lagged Fibonacci numbers in [0, 1)."""

    def __init__(self, seed):
        self.table = []
        for _ in range(17):
            seed = (seed * 9069 + 7) % 2147483647
            self.table.append(seed)
        self.i, self.j = 4, 16

    def next(self):
        k = self.table[self.i] - self.table[self.j]
        if k < 0:
            k += 2147483647
        self.table[self.j] = k
        self.i = self.i - 1 if self.i else 16
        self.j = self.j - 1 if self.j else 16
        return k / 2147483647

    def vector(self, n):
        return array("d", [self.next() for _ in range(n)])

    def matrix(self, rows, columns):
        return [self.vector(columns) for _ in range(rows)]


def bit_reverse(data):
    n = len(data) // 2
    j = 0
    for i in range(n - 1):
        if i < j:
            for offset in (0, 1):
                a, b = 2 * i + offset, 2 * j + offset
                data[a], data[b] = data[b], data[a]
        k = n >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k


def transform(data, sign):
    n = len(data) // 2
    bit_reverse(data)
    dual = 1
    while dual < n:
        theta = sign * math.pi / dual
        s, t = math.sin(theta), math.sin(theta / 2)
        s2 = 2 * t * t
        wr, wi = 1.0, 0.0
        for a in range(dual):
            if a:
                wr, wi = wr - s * wi - s2 * wr, wi + s * wr - s2 * wi
            for b in range(0, n, 2 * dual):
                i, j = 2 * (b + a), 2 * (b + a + dual)
                zr, zi = data[j], data[j + 1]
                dr, di = wr * zr - wi * zi, wr * zi + wi * zr
                data[j] = data[i] - dr
                data[j + 1] = data[i + 1] - di
                data[i] += dr
                data[i + 1] += di
        dual *= 2


def fft(n, cycles, rng):
    data = rng.vector(2 * n)
    original = array("d", data)
    for _ in range(cycles):
        transform(data, -1)
        transform(data, 1)
        for i in range(2 * n):
            data[i] /= n
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(data, original)) / (2 * n)), sum(data)


def relax(n, cycles, omega, rng):
    grid = rng.matrix(n, n)
    keep = 1.0 - omega
    quarter = omega * 0.25
    for _ in range(cycles):
        for i in range(1, n - 1):
            row, up, down = grid[i], grid[i - 1], grid[i + 1]
            for j in range(1, n - 1):
                row[j] = quarter * (up[j] + down[j] + row[j - 1] + row[j + 1]) + keep * row[j]
    return sum(map(sum, grid))


def monte_carlo(samples, rng):
    inside = 0
    for _ in range(samples):
        x, y = rng.next(), rng.next()
        if x * x + y * y <= 1.0:
            inside += 1
    return 4.0 * inside / samples


def sparse(n, per_row, cycles, rng):
    values = rng.vector(n * per_row)
    columns = array("i", [0] * (n * per_row))
    starts = array("i", range(0, n * per_row + 1, per_row))
    for r in range(n):
        step = max(1, r // per_row)
        for k in range(per_row):
            columns[r * per_row + k] = k * step
    x = rng.vector(n)
    y = array("d", [0.0]) * n
    for _ in range(cycles):
        for r in range(n):
            total = 0.0
            for k in range(starts[r], starts[r + 1]):
                total += x[columns[k]] * values[k]
            y[r] = total
    return sum(y)


def factor(a):
    n = len(a)
    pivots = [0] * n
    for j in range(n):
        p = j
        for i in range(j + 1, n):
            if abs(a[i][j]) > abs(a[p][j]):
                p = i
        pivots[j] = p
        if a[p][j] == 0.0:
            raise ZeroDivisionError("singular")
        if p != j:
            a[p], a[j] = a[j], a[p]
        pivot_row = a[j]
        k = 1.0 / pivot_row[j]
        for i in range(j + 1, n):
            a[i][j] *= k
        for i in range(j + 1, n):
            row = a[i]
            m = row[j]
            for c in range(j + 1, n):
                row[c] -= m * pivot_row[c]
    return pivots


def main():
    rng = Generator(113)
    error, total = fft(2048, 12, rng)
    print("fft", error < 1e-12, f"{total:.9f}")
    print("sor", f"{relax(100, 40, 1.25, rng):.9f}")
    print("monte carlo", f"{monte_carlo(300_000, rng):.9f}")
    print("sparse", f"{sparse(1000, 5, 100, rng):.9f}")
    matrix = rng.matrix(80, 80)
    pivots = factor(matrix)
    print("lu", sum(pivots), f"{sum(matrix[i][i] for i in range(80)):.9f}")


main()
