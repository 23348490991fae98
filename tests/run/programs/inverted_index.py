"""Documents, an inverted index, boolean queries and ranking."""
import math
import string
from collections import Counter, defaultdict

DOCUMENTS = {
    "fox": "The quick brown fox jumps over the lazy dog. The dog sleeps.",
    "python": "Python programs are easy to read; compilers make programs quick.",
    "snake": "A taipan is a quick snake, and a python is a slow snake.",
    "dogs": "Dogs and foxes are related: a dog is not a fox.",
    "empty": "...",
}
STOP = frozenset("a an and are is it not of over the to".split())


def words(text):
    cleaned = text.lower().translate(str.maketrans({c: " " for c in string.punctuation}))
    for w in cleaned.split():
        if w not in STOP:
            yield stem(w)


def stem(w):
    for suffix in ("ing", "es", "s"):
        if w.endswith(suffix) and len(w) - len(suffix) >= 3:
            return w[: -len(suffix)]
    return w


class Index:
    def __init__(self):
        self.postings = defaultdict(dict)
        self.lengths = {}

    def add(self, name, text):
        position = -1
        for position, w in enumerate(words(text)):
            self.postings[w].setdefault(name, []).append(position)
        self.lengths[name] = position + 1

    def __contains__(self, w):
        return stem(w) in self.postings

    def docs(self, w):
        return set(self.postings.get(stem(w.lower()), ()))

    def query(self, text):
        tokens = text.replace("(", " ( ").replace(")", " ) ").split()

        def parse_or():
            result = parse_and()
            while tokens and tokens[0] == "OR":
                tokens.pop(0)
                result = result | parse_and()
            return result

        def parse_and():
            result = parse_not()
            while tokens and tokens[0] not in ("OR", ")"):
                if tokens[0] == "AND":
                    tokens.pop(0)
                result = result & parse_not()
            return result

        def parse_not():
            if not tokens:
                raise ValueError("query ends early")
            t = tokens.pop(0)
            if t == "NOT":
                return set(self.lengths) - parse_not()
            if t == "(":
                result = parse_or()
                if not tokens or tokens.pop(0) != ")":
                    raise ValueError("missing )")
                return result
            if t in ("AND", "OR", ")"):
                raise ValueError(f"unexpected {t}")
            return self.docs(t)

        result = parse_or()
        if tokens:
            raise ValueError(f"unexpected {tokens[0]}")
        return sorted(result)

    def phrase(self, text):
        first, *rest = list(words(text))
        found = []
        for name, positions in self.postings.get(first, {}).items():
            if any(all(p + i in self.postings.get(w, {}).get(name, ()) for i, w in enumerate(rest, 1)) for p in positions):
                found.append(name)
        return sorted(found)

    def rank(self, text):
        scores = Counter()
        for w in words(text):
            holders = self.postings.get(w, {})
            if holders:
                idf = math.log(len(self.lengths) / len(holders))
                for name, positions in holders.items():
                    scores[name] += len(positions) / self.lengths[name] * idf
        return [(name, round(score, 4)) for name, score in sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))]


index = Index()
for name, text in DOCUMENTS.items():
    index.add(name, text)
print(index.lengths, len(index.postings))
for w in sorted(index.postings):
    print(f"{w:<10}", {k: v for k, v in index.postings[w].items()})
for q in ("quick", "quick AND snake", "quick NOT snake", "fox OR python", "NOT quick", "(fox OR snake) AND (dog OR python)", "dogs fox", "missing", "( fox", "AND", "fox )", "NOT"):
    try:
        print(q, "->", index.query(q))
    except ValueError as e:
        print(q, "->", "error:", e)
print(index.phrase("quick brown fox"), index.phrase("slow snake"), index.phrase("fox quick"), index.phrase("nothing here"))
for q in ("quick dog", "python snake", "zzz"):
    print(q, index.rank(q))
print("Foxes" in index, "jumping" in index, "zebra" in index, list(words("It's the DOGS' running!")))
