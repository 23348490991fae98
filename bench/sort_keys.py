class Person:
    def __init__(self, name, age, height):
        self.name = name
        self.age = age
        self.height = height


def people(n):
    seed = 7
    result = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        result.append(Person(f"n{seed % 10007}", seed % 97, (seed >> 8) % 2000 / 1000))
    return result


def main():
    crowd = people(120_000)
    by_age = sorted(crowd, key=lambda p: p.age)
    print(by_age[0].name, by_age[-1].name)
    by_name = sorted(crowd, key=lambda p: p.name, reverse=True)
    print(by_name[0].age, by_name[-1].age)
    by_both = sorted(crowd, key=lambda p: (p.age, -p.height, p.name))
    print(by_both[0].name, by_both[60_000].name, by_both[-1].name)
    numbers = [p.height * p.age for p in crowd]
    numbers.sort()
    print(f"{numbers[0]:.3f} {numbers[60_000]:.3f} {numbers[-1]:.3f}")
    words = [p.name for p in crowd]
    words.sort(key=len)
    print(words[0], words[-1])
    words.sort()
    print(words[0], words[-1])
    digits = sorted(range(200_000), key=lambda i: (i * 7919) % 200_003)
    print(digits[:5])


main()
