import sys


def solve(lines):
    n, m = map(int, lines[0].split())
    grid = [list(map(int, line.split())) for line in lines[1:1 + n]]
    assert all(len(row) == m for row in grid)
    best = [[0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            options = [0]
            if i:
                options.append(best[i - 1][j])
            if j:
                options.append(best[i][j - 1])
            best[i][j] = grid[i][j] + max(options)
    return best[-1][-1]


lines = sys.stdin.read().strip().split("\n")
print(solve(lines))
queries = lines[lines.index("queries") + 1:]
for q in queries:
    kind, *args = q.split()
    numbers = [int(a) for a in args]
    if kind == "sum":
        print(sum(numbers))
    elif kind == "max":
        print(max(numbers))
    else:
        print("unknown", kind, numbers)
