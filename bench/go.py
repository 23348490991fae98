"""Go on a small board: random playouts guided by an upper-confidence tree."""
import math
import random

SIZE = 7
CELLS = SIZE * SIZE
EMPTY, BLACK, WHITE = 0, 1, 2
KOMI = 6.5
PASS = -1


def neighbours(position):
    row, column = divmod(position, SIZE)
    near = []
    for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
        if 0 <= r < SIZE and 0 <= c < SIZE:
            near.append(r * SIZE + c)
    return near


NEAR = [neighbours(p) for p in range(CELLS)]


class Board:
    def __init__(self):
        self.cells = [EMPTY] * CELLS
        self.to_move = BLACK
        self.ko = None
        self.passes = 0
        self.captured = [0, 0, 0]

    def copy(self):
        other = Board()
        other.cells = self.cells[:]
        other.to_move = self.to_move
        other.ko = self.ko
        other.passes = self.passes
        other.captured = self.captured[:]
        return other

    def group(self, start):
        color = self.cells[start]
        stones = {start}
        liberties = set()
        stack = [start]
        while stack:
            for n in NEAR[stack.pop()]:
                c = self.cells[n]
                if c == EMPTY:
                    liberties.add(n)
                elif c == color and n not in stones:
                    stones.add(n)
                    stack.append(n)
        return stones, liberties

    def legal(self, position):
        if self.cells[position] != EMPTY or position == self.ko:
            return False
        mine = self.to_move
        for n in NEAR[position]:
            c = self.cells[n]
            if c == EMPTY:
                return True
            _, liberties = self.group(n)
            if c == mine:
                if len(liberties) > 1:
                    return True
            elif len(liberties) == 1:
                return True
        return False

    def is_eye(self, position):
        for n in NEAR[position]:
            if self.cells[n] != self.to_move:
                return False
        return True

    def play(self, position):
        other = BLACK + WHITE - self.to_move
        self.ko = None
        if position == PASS:
            self.passes += 1
        else:
            self.passes = 0
            self.cells[position] = self.to_move
            taken = 0
            last = None
            for n in NEAR[position]:
                if self.cells[n] == other:
                    stones, liberties = self.group(n)
                    if not liberties:
                        for s in stones:
                            self.cells[s] = EMPTY
                            last = s
                        taken += len(stones)
            self.captured[self.to_move] += taken
            if taken == 1:
                stones, liberties = self.group(position)
                if len(stones) == 1 and len(liberties) == 1:
                    self.ko = last
        self.to_move = other

    def moves(self):
        return [p for p in range(CELLS) if self.cells[p] == EMPTY and not self.is_eye(p) and self.legal(p)]

    def random_move(self, rng):
        empties = [p for p in range(CELLS) if self.cells[p] == EMPTY]
        while empties:
            i = rng.randrange(len(empties))
            p = empties[i]
            if not self.is_eye(p) and self.legal(p):
                return p
            empties[i] = empties[-1]
            empties.pop()
        return PASS

    def score(self):
        black, white = 0.0, KOMI
        for p, c in enumerate(self.cells):
            if c == EMPTY:
                owners = {self.cells[n] for n in NEAR[p]} - {EMPTY}
                if owners == {BLACK}:
                    black += 1
                elif owners == {WHITE}:
                    white += 1
            elif c == BLACK:
                black += 1
            else:
                white += 1
        return black - white

    def finished(self):
        return self.passes >= 2


class Node:
    def __init__(self, move, mover):
        self.move = move
        self.mover = mover
        self.wins = 0
        self.visits = 0
        self.children = []
        self.untried = None

    def best_child(self):
        log = math.log(self.visits)
        return max(self.children, key=lambda c: c.wins / c.visits + 0.7 * math.sqrt(log / c.visits))

    def update(self, winner):
        self.visits += 1
        if winner == self.mover:
            self.wins += 1


def search(board, games, rng):
    root = Node(None, BLACK + WHITE - board.to_move)
    root.untried = board.moves()
    for _ in range(games):
        state = board.copy()
        node, path = root, [root]
        while not node.untried and node.children:
            node = node.best_child()
            state.play(node.move)
            path.append(node)
        if node.untried:
            move = node.untried.pop(rng.randrange(len(node.untried)))
            child = Node(move, state.to_move)
            state.play(move)
            child.untried = state.moves()
            node.children.append(child)
            path.append(child)
        steps = 0
        while not state.finished() and steps < 3 * CELLS:
            state.play(state.random_move(rng))
            steps += 1
        winner = BLACK if state.score() > 0 else WHITE
        for n in path:
            n.update(winner)
    if not root.children:
        return PASS
    return max(root.children, key=lambda c: c.visits).move


def main():
    rng = random.Random(7)
    board = Board()
    played = []
    for _ in range(6):
        move = search(board, 45, rng)
        board.play(move)
        played.append(move)
    while not board.finished():
        board.play(board.random_move(rng))
        played.append(board.to_move)
        if len(played) > 200:
            break
    print(played[:6], len(played), board.score(), board.captured)
    for row in range(SIZE):
        print(" ".join(".XO"[c] for c in board.cells[row * SIZE:(row + 1) * SIZE]))


main()
