def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a


def quick(a):
    if len(a) <= 1:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    out.extend(left[i:])
    out.extend(right[j:])
    return out


def heap_sort(a):
    def sift(i, n):
        while (child := 2 * i + 1) < n:
            if child + 1 < n and a[child] < a[child + 1]:
                child += 1
            if a[i] >= a[child]:
                return
            a[i], a[child] = a[child], a[i]
            i = child

    a = list(a)
    for i in range(len(a) // 2 - 1, -1, -1):
        sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a


def binary_search(a, wanted):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < wanted:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(a) and a[lo] == wanted else -1


def permutations(a):
    if not a:
        return [[]]
    return [[x] + rest for i, x in enumerate(a) for rest in permutations(a[:i] + a[i + 1:])]


for data in ([5, 2, 8, 1, 9, 3], [2.5, -1.0, 0.0], ["pear", "fig", "apple"], [], [1], [3, 3, 1, 1]):
    results = [f(data) for f in (bubble, quick, merge_sort, heap_sort)]
    print(results[0], all(r == results[0] == sorted(data) for r in results))
primes = [n for n in range(2, 60) if all(n % d for d in range(2, n))]
print(primes, [binary_search(primes, x) for x in (2, 31, 59, 4, 100)])
print(permutations([1, 2, 3]), len(permutations("abcd")))
