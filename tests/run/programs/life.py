"""Conway's game of life: as a set of cells, and as a wrapped grid; both must agree where they can."""


def parse(text):
    return {(x, y) for y, row in enumerate(text.split("\n")) for x, c in enumerate(row) if c == "#"}


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if (dx, dy) != (0, 0):
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def show(cells, width, height):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(width)) for y in range(height))


class Grid:
    def __init__(self, width, height, cells=()):
        self.width, self.height = width, height
        self.rows = [[False] * width for _ in range(height)]
        for x, y in cells:
            self.rows[y % height][x % width] = True

    def neighbours(self, x, y):
        n = 0
        for dy in (-1, 0, 1):
            row = self.rows[(y + dy) % self.height]
            for dx in (-1, 0, 1):
                if (dx or dy) and row[(x + dx) % self.width]:
                    n += 1
        return n

    def step(self):
        self.rows = [
            [self.neighbours(x, y) in ((2, 3) if alive else (3,)) for x, alive in enumerate(row)]
            for y, row in enumerate(self.rows)
        ]
        return self

    def alive(self):
        return sum(map(sum, self.rows))

    def __str__(self):
        return "\n".join("".join(".#"[c] for c in row) for row in self.rows)

    def __eq__(self, other):
        return self.rows == other.rows


glider = parse(".#.\n..#\n###")
blinker = parse("\n###\n")
acorn = parse(".#.....\n...#...\n##..###")
cells = glider
for _ in range(4):
    cells = step(cells)
print(show(cells, 6, 6))
print(sorted(cells) == sorted((x + 1, y + 1) for x, y in glider))
print(show(blinker, 4, 4), show(step(blinker), 4, 4), step(step(blinker)) == blinker, sep="\n\n")
grid = Grid(12, 12, glider)
cells = glider
for i in range(20):
    grid.step()
    cells = step(cells)
    assert grid == Grid(12, 12, cells), i
print(grid, grid.alive())
for _ in range(28):
    grid.step()
print(grid == Grid(12, 12, glider))
population = []
cells = acorn
for i in range(120):
    population.append(len(cells))
    cells = step(cells)
print(population[:10], population[-3:], max(population))
xs, ys = [x for x, _ in cells], [y for _, y in cells]
print(len(cells), min(xs), max(xs), min(ys), max(ys), sum(xs), sum(ys))
seen, soup, n = {}, parse("##.#\n.##.\n#..#\n.###"), 0
while frozenset(soup) not in seen:
    seen[frozenset(soup)] = n
    soup, n = step(soup), n + 1
print("settles after", seen[frozenset(soup)], "period", n - seen[frozenset(soup)], "population", len(soup))
