class Box:
    def __init__(self, x): self.x = x
    def __contains__(self, i): return self.x if i else None
    def __eq__(self, o): return [self.x, o]
    def __lt__(self, o): return 0 if o else "yes"
    def __len__(self): return self.x
    def __add__(self, o):
        if isinstance(o, int): return self.x + o
        if isinstance(o, str): return eval_(o)
        return NotImplemented
    def __radd__(self, o): return ("radd", o)
def eval_(s): return {"a": NotImplemented, "b": 5}[s]
b = Box(3)
print(1 in b, 0 in b, 1 not in b, b == 4, b != 4, not (b == 4), b < 0, b < 1, bool(b < 1))
print(2 in Box([]), 2 in Box("x"), 2 not in Box(""))
if b < 1: print("T")
else: print("F")
for o in (1, "b", "a", None, Box(1)):
    try: print(b + o)
    except TypeError as e: print(e)
    try: print(o + b)
    except TypeError as e: print(e)
print(bool(Box(0)), bool(Box(2)))
while Box(0): print("never")
