def f(n):
    total = 0
    for i in range(n):
        if i == 3:
            continue
        if i > 10:
            break
        total += i
    else:
        total = -1
    while total > 100:
        total -= 1
    return total
