class Num:
    def __index__(self):
        return 3
    def __int__(self):
        return 3
    def __float__(self):
        return 3.5
n = Num()
for f in (lambda: [0] * n, lambda: n * [0], lambda: "x" * n, lambda: n * "ab", lambda: b"x" * n, lambda: (1,) * n, lambda: "%d %s" % (n, 1), lambda: "%d" % n, lambda: range(n), lambda: chr(n + 65 if hasattr(n, "__add__") else 65), lambda: hex(n), lambda: [1,2,3,4][n], lambda: [1,2,3,4,5][:n], lambda: "abcd"[n], lambda: round(1.23456, n), lambda: float(n), lambda: "%.2f" % n, lambda: f"{float(n)}"):
    try: print(f())
    except Exception as e: print(type(e), e)
class Plain: pass
q = Plain()
for f in (lambda: [0] * q, lambda: q * [0], lambda: q + 1, lambda: 1 - q, lambda: -q, lambda: q < 1, lambda: q == 1, lambda: q[0], lambda: q(), lambda: len(q), lambda: iter(q), lambda: int(q), lambda: float(q), lambda: hash(q) == hash(q), lambda: "%d" % q, lambda: range(q), lambda: [1][q], lambda: abs(q), lambda: q in [q], lambda: 1 in q, lambda: divmod(q, 1), lambda: q ** 2, lambda: q @ q, lambda: sum([q]), lambda: sorted([q, q]), lambda: max(q, q), lambda: next(q), lambda: " ".join([q]), lambda: q.foo, lambda: setattr(q, "a", 1), lambda: q.__dict__, lambda: {q: 1}[q], lambda: bytes(q), lambda: list(q), lambda: dict(q), lambda: reversed(q), lambda: round(q), lambda: chr(q), lambda: open(q), lambda: print(end=q), lambda: isinstance(q, q), lambda: q & 1, lambda: ~q, lambda: q and 3):
    try: print(f())
    except Exception as e: print(type(e), e)
