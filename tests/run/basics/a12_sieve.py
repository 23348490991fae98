def primes(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    result = []
    for n in range(limit + 1):
        if flags[n]:
            result.append(n)
    return result


p = primes(100)
print(p)
print(len(primes(10000)))
