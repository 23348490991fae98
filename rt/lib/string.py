"""Constants of characters, templates, and a formatter."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital first letter and single blanks (or `sep`) between."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


def _name_end(text, start):
    """Where the identifier at `start` ends; `start` when there is none."""
    end = start
    while end < len(text):
        c = text[end]
        if not (c == "_" or "a" <= c <= "z" or "A" <= c <= "Z" or (end > start and "0" <= c <= "9")):
            break
        end += 1
    return end


class Template:
    """Text in which `$name` and `${name}` stand for values, and `$$` for a dollar sign."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _invalid(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        if not lines:
            column = 1
            line = 1
        else:
            column = place - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _parts(self):
        """Pairs of a kind (text, name, invalid) and its text, with its place and its source."""
        text = self.template
        parts = []
        place = 0
        while True:
            at = text.find(self.delimiter, place)
            if at < 0:
                parts.append(("text", text[place:], at, ""))
                return parts
            parts.append(("text", text[place:at], at, ""))
            after = at + len(self.delimiter)
            if text.startswith(self.delimiter, after):
                parts.append(("escaped", self.delimiter, at, ""))
                place = after + len(self.delimiter)
                continue
            end = _name_end(text, after)
            if end > after:
                parts.append(("name", text[after:end], at, text[at:end]))
                place = end
                continue
            if text.startswith("{", after):
                end = _name_end(text, after + 1)
                if end > after + 1 and text.startswith("}", end):
                    parts.append(("name", text[after + 1:end], at, text[at:end + 1]))
                    place = end + 1
                    continue
            parts.append(("invalid", self.delimiter, at, ""))
            place = after

    def substitute(self, mapping={}, /, **keywords):
        """The text with all names replaced; KeyError for one without a value."""
        result = []
        for kind, text, at, _ in self._parts():
            if kind == "name":
                result.append(str(keywords[text] if text in keywords else mapping[text]))
            elif kind == "invalid":
                self._invalid(at + len(self.delimiter))
            else:
                result.append(text)
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **keywords):
        """The text with the names replaced that have a value."""
        result = []
        for kind, text, _, source in self._parts():
            if kind == "name":
                if text in keywords:
                    result.append(str(keywords[text]))
                else:
                    try:
                        result.append(str(mapping[text]))
                    except KeyError:
                        result.append(source)
            else:
                result.append(text)
        return "".join(result)

    def is_valid(self):
        """Whether `substitute` would find no invalid placeholder."""
        for kind, _, _, _ in self._parts():
            if kind == "invalid":
                return False
        return True

    def get_identifiers(self):
        """The names, each once, in order."""
        names = []
        for kind, text, _, _ in self._parts():
            if kind == "name" and text not in names:
                names.append(text)
        return names


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        """Same as format_string.format(*args, **kwargs)."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Same as format, with the arguments as a tuple and a dict."""
        return format_string.format(*args, **kwargs)
