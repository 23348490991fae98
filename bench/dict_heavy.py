def word_count(n):
    counts = {}
    seed = 42
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        key = seed % 5003
        counts[key] = counts.get(key, 0) + 1
    return counts


def group(n):
    groups = {}
    for i in range(n):
        name = "k" + str(i % 997)
        if name not in groups:
            groups[name] = []
        groups[name].append(i)
    return groups


def memo_grid(n):
    memo = {}
    for i in range(n):
        for j in range(n):
            if i == 0 or j == 0:
                memo[i, j] = 1
            else:
                memo[i, j] = (memo[i - 1, j] + memo[i, j - 1]) % 1_000_007
    return memo[n - 1, n - 1]


counts = word_count(1_000_000)
print(len(counts), max(counts.values()), sum(k * v for k, v in counts.items()))
groups = group(500_000)
print(len(groups), sum(len(v) for v in groups.values()), groups["k996"][-1])
print(memo_grid(500))
