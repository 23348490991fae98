def n(value):
    print("<", value, ">", end=" ")
    return value


print(n(1) < n(2) < n(3))
print(n(3) < n(2) < n(1))
print(n(1) == n(1) != n(2) >= n(2))
print(n(1) < n(5) > n(3) < n(4))
x = 5
print(0 <= x < 10, 0 < x < 5, 10 > x > 1 > 0, 1 < x < 3 or x == 5, not 1 < x < 3)
print(1 in [1, 2] == True, (1 in [1, 2]) == True, 1 in [1, 2] in [[1, 2]])
print("a" < "b" < "c", [1] < [2] < [3], None is None is not x, (1, 2) < (1, 3) <= (1, 3))


class Interval:
    def __init__(self, lo, hi):
        self.lo, self.hi = lo, hi

    def __lt__(self, other):
        print("lt", end=" ")
        return self.hi < other.lo

    def __contains__(self, v):
        return self.lo <= v <= self.hi


a, b, c = Interval(0, 1), Interval(2, 3), Interval(4, 5)
print(a < b < c)
print(c < b < a)
print(3 in b, 9 in b, 3 in b is True)


class Fuzzy:
    def __init__(self, answer):
        self.answer = answer

    def __lt__(self, other):
        return self.answer


print(Fuzzy([]) < 1 < 2, Fuzzy("yes") < 1 < 2, Fuzzy(0) < 1)
if 1 < 2 < 3 and not 3 < 2 < 1:
    print("branch")
while 0 < x < 8:
    x += 1
print(x)
grades = [(90, "A"), (80, "B"), (70, "C")]
for score in (95, 85, 70, 12):
    print(score, next((g for limit, g in grades if limit <= score <= 100), "F"))
