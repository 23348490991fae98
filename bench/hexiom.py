"""Hexiom: place numbered tiles on a hexagonal board so that each number counts its occupied neighbours."""



class Hexagon:
    def __init__(self, side):
        self.side = side
        self.width = 2 * side - 1
        self.cells = []
        self.index = {}
        for y in range(self.width):
            for x in range(self.width):
                if side - 1 <= x + y <= 3 * side - 3:
                    self.index[x, y] = len(self.cells)
                    self.cells.append((x, y))
        self.near = []
        for x, y in self.cells:
            around = [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1), (x + 1, y - 1), (x - 1, y + 1)]
            self.near.append([self.index[p] for p in around if p in self.index])

    def __len__(self):
        return len(self.cells)


class Position:
    """For each cell the set of values it may still have: 0 to 6, or EMPTY."""

    def __init__(self, board, tiles):
        self.board = board
        self.left = tiles[:]
        self.options = [[v for v in range(8) if tiles[v] and (v == EMPTY or v <= len(board.near[c]))] for c in range(len(board))]

    def copy(self):
        other = Position.__new__(Position)
        other.board = self.board
        other.left = self.left[:]
        other.options = [o[:] for o in self.options]
        return other

    def is_set(self, cell):
        return len(self.options[cell]) == 1

    def remove(self, cell, value):
        options = self.options[cell]
        if value not in options:
            return True
        options.remove(value)
        return len(options) > 0

    def assign(self, cell, value):
        if value not in self.options[cell]:
            return False
        self.options[cell] = [value]
        return True


EMPTY = 7


def consistent(position):
    """Removes what the counts forbid until nothing changes; false when a cell has nothing left."""
    board = position.board
    changed = True
    while changed:
        changed = False
        used = [0] * 8
        possible = [0] * 8
        for options in position.options:
            if len(options) == 1:
                used[options[0]] += 1
            for v in options:
                possible[v] += 1
        for v in range(8):
            if used[v] > position.left[v] or possible[v] < position.left[v]:
                return False
            if used[v] == position.left[v] and possible[v] > used[v]:
                for cell in range(len(board)):
                    if not position.is_set(cell) and v in position.options[cell]:
                        if not position.remove(cell, v):
                            return False
                        changed = True
        for cell in range(len(board)):
            surely = maybe = 0
            for n in board.near[cell]:
                options = position.options[n]
                if EMPTY not in options:
                    surely += 1
                    maybe += 1
                elif len(options) > 1:
                    maybe += 1
            for v in position.options[cell][:]:
                if v != EMPTY and not surely <= v <= maybe:
                    if not position.remove(cell, v):
                        return False
                    changed = True
            options = position.options[cell]
            if len(options) == 1 and options[0] != EMPTY:
                v = options[0]
                if v == surely and maybe > surely:
                    for n in board.near[cell]:
                        if EMPTY in position.options[n] and not position.is_set(n):
                            position.options[n] = [EMPTY]
                            changed = True
                elif v == maybe and maybe > surely:
                    for n in board.near[cell]:
                        if EMPTY in position.options[n] and not position.is_set(n):
                            position.remove(n, EMPTY)
                            changed = True
    return True


class Solver:
    def __init__(self):
        self.nodes = 0

    def solve(self, position):
        self.nodes += 1
        if not consistent(position):
            return None
        cell = None
        for c in range(len(position.board)):
            n = len(position.options[c])
            if n > 1 and (cell is None or n < len(position.options[cell])):
                cell = c
        if cell is None:
            return position
        for v in position.options[cell]:
            trial = position.copy()
            if trial.assign(cell, v):
                found = self.solve(trial)
                if found is not None:
                    return found
        return None


def puzzle(side, seed, density):
    """Counts the tiles of a random filling, so that a solution exists."""
    board = Hexagon(side)
    filled = []
    for _ in range(len(board)):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        filled.append((seed >> 16) % 100 < density)
    tiles = [0] * 8
    for cell in range(len(board)):
        if filled[cell]:
            tiles[sum(filled[n] for n in board.near[cell])] += 1
        else:
            tiles[EMPTY] += 1
    return board, tiles


def show(position):
    board = position.board
    lines = []
    for y in range(board.width):
        row = [str(position.options[board.index[x, y]][0]).replace("7", ".") for x in range(board.width) if (x, y) in board.index]
        lines.append(" " * abs(board.side - 1 - y) + " ".join(row))
    return "\n".join(lines)


def correct(position, tiles):
    board = position.board
    counts = [0] * 8
    for cell in range(len(board)):
        v = position.options[cell][0]
        counts[v] += 1
        if v != EMPTY and v != sum(position.options[n][0] != EMPTY for n in board.near[cell]):
            return False
    return counts == tiles


def main():
    nodes = 0
    last = None
    for side, seed, density in ((3, 1, 60), (3, 5, 50), (4, 3, 70), (4, 9, 40), (4, 12, 55), (3, 20, 45), (4, 30, 65), (4, 41, 60), (4, 52, 50), (4, 63, 75)):
        board, tiles = puzzle(side, seed, density)
        solver = Solver()
        solution = solver.solve(Position(board, tiles))
        nodes += solver.nodes
        print(side, seed, tiles, solver.nodes, solution is not None and correct(solution, tiles))
        last = solution
    print(nodes)
    print(show(last))


main()
