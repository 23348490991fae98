"""Sudoku by constraint propagation and search."""

PUZZLES = [
    "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "100007090030020008009600500005300900010080002600004000300000010040000007007000300",
]
BAD = "550070000600195000098000060800060003400803001700020006060000280000419005000080079"


class Contradiction(Exception):
    pass


def units():
    rows = [[r * 9 + c for c in range(9)] for r in range(9)]
    columns = [list(c) for c in zip(*rows)]
    boxes = [[(r + i) * 9 + c + j for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
    return rows + columns + boxes


UNITS = units()
OF = [[u for u in UNITS if cell in u] for cell in range(81)]
PEERS = [sorted({p for u in OF[cell] for p in u} - {cell}) for cell in range(81)]


def assign(options, cell, digit):
    for other in options[cell].replace(digit, ""):
        eliminate(options, cell, other)


def eliminate(options, cell, digit):
    if digit not in options[cell]:
        return
    options[cell] = options[cell].replace(digit, "")
    if not options[cell]:
        raise Contradiction(cell)
    if len(options[cell]) == 1:
        for peer in PEERS[cell]:
            eliminate(options, peer, options[cell])
    for unit in OF[cell]:
        places = [c for c in unit if digit in options[c]]
        if not places:
            raise Contradiction(cell)
        if len(places) == 1 and len(options[places[0]]) > 1:
            assign(options, places[0], digit)


def parse(text):
    options = ["123456789"] * 81
    for cell, c in enumerate(text):
        if c != "0":
            if c not in options[cell]:
                raise Contradiction(cell)
            assign(options, cell, c)
    return options


class Search:
    def __init__(self):
        self.guesses = 0

    def solve(self, options):
        open_cells = [c for c in range(81) if len(options[c]) > 1]
        if not open_cells:
            return options
        cell = min(open_cells, key=lambda c: (len(options[c]), c))
        for digit in options[cell]:
            self.guesses += 1
            trial = options[:]
            try:
                assign(trial, cell, digit)
                return self.solve(trial)
            except Contradiction:
                continue
        raise Contradiction("no digit fits")


def show(options):
    for r in range(9):
        if r in (3, 6):
            print("------+-------+------")
        row = options[r * 9:r * 9 + 9]
        print(" | ".join(" ".join(row[i:i + 3]) for i in (0, 3, 6)))


def correct(solution):
    return all(sorted(solution[c] for c in unit) == list("123456789") for unit in UNITS)


print(len(UNITS), len(PEERS[0]), PEERS[40])
for puzzle in PUZZLES + [BAD]:
    search = Search()
    try:
        solution = search.solve(parse(puzzle))
        show(solution)
        print(correct(solution), search.guesses)
    except Contradiction as e:
        print("impossible:", e)
