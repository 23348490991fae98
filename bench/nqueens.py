def permutations(items, r):
    pool = tuple(items)
    n = len(pool)
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[i] for i in indices[:r])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(pool[i] for i in indices[:r])
                break
        else:
            return


def queens(n):
    columns = range(n)
    for board in permutations(columns, n):
        if n == len({board[i] + i for i in columns}) == len({board[i] - i for i in columns}):
            yield board


solutions = list(queens(9))
print(len(solutions), solutions[0], solutions[-1])
