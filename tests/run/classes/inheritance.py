class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def intro(self):
        return f"{self.name}: {self.sound()} on {self.legs} legs"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Bird(Animal):
    legs = 2

    def __init__(self, name, wings=2):
        super().__init__(name)
        self.wings = wings

    def sound(self):
        return "tweet"


class Parrot(Bird):
    def __init__(self, name, words):
        super().__init__(name)
        self.words = words
        self.said = 0

    def sound(self):
        self.said += 1
        return self.words[self.said % len(self.words)] + "/" + super().sound()


class Fish(Animal):
    legs = 0


class Snake(Animal):
    def __init__(self):
        Animal.__init__(self, "Kaa")
        self.legs = "no"


zoo = [Animal("It"), Bird("Tweety"), Parrot("Polly", ["hello", "bye"]), Fish("Nemo"), Snake()]
for a in zoo:
    print(a.intro(), a)
print(zoo[2].intro(), zoo[2].said)
for a in zoo:
    print(isinstance(a, Animal), isinstance(a, Bird), isinstance(a, (Fish, Snake)), type(a) is Bird)
print(issubclass(Parrot, Animal), issubclass(Animal, Parrot), Parrot.__mro__, Parrot.__bases__)
try:
    zoo[1].words
except AttributeError as e:
    print(e)


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s.pop(), s == [1, 2], isinstance(s, list), s + [9], type(s + [9]).__name__, s[0:1])


class Meters(float):
    def __str__(self):
        return f"{float(self)}m"


class Name(str):
    def initials(self):
        return "".join(p[0] for p in self.split())


m = Meters(2.5)
print(m, m + 1, repr(m), m * 2 == 5, Name("ada lovelace").initials(), Name("x").upper(), len(Name("abc")), {Name("k"): 1}["k"])


class Base:
    def template(self):
        return [self.step1(), self.step2(), self.helper()]

    def step1(self):
        return "base1"

    def step2(self):
        raise NotImplementedError("step2")

    def helper(self):
        return self.__class__.__name__


class Derived(Base):
    def step2(self):
        return "derived2"


print(Derived().template())
try:
    Base().template()
except NotImplementedError as e:
    print("not implemented", e)
