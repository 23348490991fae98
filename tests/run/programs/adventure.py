"""A text adventure as a state machine over dictionaries of rooms, played from a script."""

ROOMS = {
    "cellar": {"text": "A damp cellar.", "exits": {"up": "hall"}, "items": ["lamp", "rope"], "dark": True},
    "hall": {"text": "A long hall.", "exits": {"down": "cellar", "north": "library", "east": "garden"}, "items": [], "dark": False},
    "library": {"text": "Walls of books.", "exits": {"south": "hall"}, "items": ["book"], "dark": False},
    "garden": {"text": "An overgrown garden.", "exits": {"west": "hall", "over": "street"}, "items": ["apple", "stone"], "dark": False, "needs": {"over": "rope"}},
    "street": {"text": "The street. You are free!", "exits": {}, "items": [], "dark": False},
}


class GameOver(Exception):
    def __init__(self, won):
        super().__init__("won" if won else "lost")
        self.won = won


class Game:
    def __init__(self, rooms, start):
        self.rooms = {name: {**room, "items": list(room["items"])} for name, room in rooms.items()}
        self.room = start
        self.bag = []
        self.lit = False
        self.turns = 0
        self.visited = {start}
        self.commands = {"look": self.look, "go": self.go, "take": self.take, "drop": self.drop, "use": self.use, "bag": self.show_bag, "quit": self.quit}

    @property
    def here(self):
        return self.rooms[self.room]

    def look(self, *_):
        if self.here["dark"] and not self.lit:
            return "It is dark. You feel something metallic."
        lines = [self.here["text"]]
        if self.here["items"]:
            lines.append("You see: " + ", ".join(sorted(self.here["items"])))
        if self.here["exits"]:
            lines.append("Exits: " + ", ".join(self.here["exits"]))
        return " ".join(lines)

    def go(self, direction=None, *_):
        if direction is None:
            return "Go where?"
        if direction not in self.here["exits"]:
            return f"You can't go {direction}."
        needed = self.here.get("needs", {}).get(direction)
        if needed and needed not in self.bag:
            return f"You would need a {needed}."
        self.room = self.here["exits"][direction]
        self.visited.add(self.room)
        if not self.here["exits"]:
            raise GameOver(True)
        return self.look()

    def take(self, item="", *more):
        if item == "all":
            taken = [self.take(i) for i in list(self.here["items"])]
            return " ".join(taken) or "Nothing here."
        if item not in self.here["items"]:
            return f"No {item or 'such thing'} here."
        self.here["items"].remove(item)
        self.bag.append(item)
        return f"Taken {item}." if not more else f"Taken {item}. " + self.take(*more)

    def drop(self, item="", *_):
        try:
            self.bag.remove(item)
        except ValueError:
            return f"You have no {item}."
        self.here["items"].append(item)
        return f"Dropped {item}."

    def use(self, item="", *_):
        if item not in self.bag:
            return f"You have no {item}."
        match = {"lamp": self.light, "apple": self.eat, "book": lambda: "It is about compilers."}
        return match.get(item, lambda: f"You wave the {item} about.")()

    def light(self):
        self.lit = not self.lit
        return "The lamp is " + ("lit." if self.lit else "out.")

    def eat(self):
        self.bag.remove("apple")
        return "Delicious."

    def show_bag(self, *_):
        return "You carry " + (", ".join(self.bag) if self.bag else "nothing") + "."

    def quit(self, *_):
        raise GameOver(False)

    def do(self, line):
        verb, *words = line.lower().split() or [""]
        self.turns += 1
        if verb in ("up", "down", "north", "south", "east", "west", "over"):
            verb, words = "go", [verb]
        command = self.commands.get(verb)
        if command is None:
            self.turns -= 1
            return f"I don't know how to {verb or 'do nothing'}."
        return command(*words)


def play(script):
    game = Game(ROOMS, "cellar")
    print(game.look())
    try:
        for line in script:
            print(">", line)
            print(game.do(line))
        print("The story stops.")
    except GameOver as end:
        print(f"You {end} after {game.turns} turns; saw {len(game.visited)} rooms, carried {sorted(game.bag)}.")
        return end.won
    return None


print(play(["take lamp", "use lamp", "look", "take rope", "up", "go", "go up", "dance", "", "north", "take book stone", "use book", "south", "east", "take all", "use apple",
            "use apple", "use stone", "bag", "drop stone", "look", "OVER"]))
print(play(["up", "east", "over", "drop sword", "bag", "quit", "never"]))
print(play(["go sideways"]))
print(ROOMS["cellar"]["items"])
