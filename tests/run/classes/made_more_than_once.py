# A class statement that runs twice makes two classes, whatever asks.
def mk(n):
    class Local:
        tag = n
        def __init__(self, v): self.v = v
        def __eq__(self, o): return type(self) is type(o) and self.v == o.v
    return Local
L1, L2 = mk(1), mk(2)
print(L1(1) == L1(1), L1(1) == L2(1), L1.tag, L2.tag)
print(type(L1(1)) is type(L2(1)), type(L1(1)) == type(L2(1)), L1 is L2, L1 == L2, isinstance(L1(1), L2), issubclass(L1, L2), L1(1).tag, L2(1).tag, L1(1).__class__ is L2)
def same(a, b): return type(a) is type(b)
print(same(L1(1), L2(1)), same(L1(1), L1(1)), {L1: 1, L2: 2}[L2], L1 in [L2])
try:
    try: raise mk(3)
    except TypeError as e: print(e)
except Exception as e: print(e)
def mkexc():
    class E(Exception): pass
    return E
E1, E2 = mkexc(), mkexc()
try:
    try: raise E1("x")
    except E2: print("wrong")
except E1 as e: print("right", e)
match L1(1):
    case L2(): print("wrong")
    case L1(): print("right")
for turn in range(2):

    class Turn:
        pass

    if turn == 0:
        first = Turn()
print(isinstance(first, Turn), type(first) is Turn, type(first) == Turn)
