# The memory of big ints that are gone is used again.
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4


def step(n):
    big = 10**30 + n
    return (big * 3 - big) % 1000


def work(count):
    return sum(step(n) for n in range(count))


work(1000)
before = resident()
print(work(100000))
print(resident() - before < 4000)
