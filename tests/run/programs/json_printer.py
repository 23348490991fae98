"""A JSON parser and printer written by hand, round-tripped."""


class JSONError(ValueError):
    pass


class Reader:
    ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}

    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message):
        line = self.text.count("\n", 0, self.at) + 1
        column = self.at - (self.text.rfind("\n", 0, self.at) + 1) + 1
        raise JSONError(f"{message} at line {line} column {column}")

    def space(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def value(self):
        self.space()
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, result in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return result
        self.fail(f"unexpected {c!r}" if c else "unexpected end")

    def object(self):
        self.at += 1
        result = {}
        self.space()
        if self.peek() == "}":
            self.at += 1
            return result
        while True:
            self.space()
            if self.peek() != '"':
                self.fail("expected a key")
            key = self.string()
            self.space()
            if self.peek() != ":":
                self.fail("expected ':'")
            self.at += 1
            result[key] = self.value()
            self.space()
            c = self.peek()
            self.at += 1
            if c == "}":
                return result
            if c != ",":
                self.at -= 1
                self.fail("expected ',' or '}'")

    def array(self):
        self.at += 1
        items = []
        self.space()
        if self.peek() == "]":
            self.at += 1
            return items
        while True:
            items.append(self.value())
            self.space()
            c = self.peek()
            self.at += 1
            if c == "]":
                return items
            if c != ",":
                self.at -= 1
                self.fail("expected ',' or ']'")

    def string(self):
        self.at += 1
        out = []
        while True:
            c = self.peek()
            if not c:
                self.fail("unterminated string")
            self.at += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                c = self.peek()
                self.at += 1
                if c == "u":
                    out.append(chr(int(self.text[self.at:self.at + 4], 16)))
                    self.at += 4
                elif c in self.ESCAPES:
                    out.append(self.ESCAPES[c])
                else:
                    self.fail(f"bad escape {c!r}")
            else:
                out.append(c)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        text = self.text[start:self.at]
        try:
            return float(text) if any(c in ".eE" for c in text) else int(text)
        except ValueError:
            self.at = start
            self.fail(f"bad number {text!r}")


def loads(text):
    reader = Reader(text)
    result = reader.value()
    reader.space()
    if reader.at != len(text):
        reader.fail("extra data")
    return result


def quote(s):
    out = ['"']
    for c in s:
        if c in '"\\':
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\n")
        elif ord(c) < 32 or ord(c) > 126:
            out.append(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else c)
        else:
            out.append(c)
    return "".join(out) + '"'


def dumps(value, indent=None, level=0):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return quote(value)
    gap = "\n" + " " * (indent * (level + 1)) if indent else ""
    end = "\n" + " " * (indent * level) if indent else ""
    if isinstance(value, dict):
        parts = [f"{quote(k)}: {dumps(v, indent, level + 1)}" for k, v in value.items()]
        left, right = "{", "}"
    elif isinstance(value, (list, tuple)):
        parts = [dumps(v, indent, level + 1) for v in value]
        left, right = "[", "]"
    else:
        raise TypeError(f"{type(value).__name__} is not serializable")
    if not parts:
        return left + right
    return left + gap + ("," + (gap or " ")).join(parts) + end + right


text = """
{"name": "taipan", "version": 0.1, "tags": ["compiler", "python", []],
 "nested": {"a": [1, -2, 3.5e3, 12345678901234567890], "b": {}, "c": null},
 "unicode": "caf\\u00e9 \\"quoted\\" \\\\ \\n tab\\t", "yes": true, "no": false}
"""
data = loads(text)
print(data)
print(dumps(data))
print(dumps(data, indent=2))
assert loads(dumps(data)) == data == loads(dumps(data, indent=4))
for bad in ("", "{", "[1, 2", '{"a" 1}', '{"a": }', "[1,]", "tru", '"open', "1 2", "-", '"\\x"', "{1: 2}", '[1\n, 2\n, }', "1.2.3"):
    try:
        print(loads(bad))
    except JSONError as e:
        print(repr(bad), "->", e)
for value in ({1, 2}, {"k": [object]}, 1j):
    try:
        print(dumps(value))
    except TypeError as e:
        print(e)
print([loads(t) for t in ("1", " [ ] ", "{}", '"s"', "null", "[[[]]]", "1e2", "-0.0", "[true,false]")])
