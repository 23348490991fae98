"""Slices with steps, and text of all widths to bytes and back."""

TEXTS = ["", "a", "abcdef", "abcdefghij" * 3, "é", "aéb", "naïve café", "€", "a€b€c", "x\U0001f600y", "\U0001f600" * 3, "\x00\x7f\x80\xff"]

for text in TEXTS:
    for start in (None, 0, 1, 2, -1, -2, 50, -50):
        for step in (-3, -2, -1, 2, 3, 7):
            part = text[start::step]
            print(ascii(part), ascii(text[:start:step]), part.isascii(), hash(part) == hash("".join(list(text)[start::step])))

for text in TEXTS + ["\ud800", "a\udcffb"]:
    for encoding in ("utf-8", "UTF-8", "utf8", "U8", "ascii", "us-ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf-32-be", "utf-8-sig"):
        for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "xmlcharrefreplace"):
            try:
                data = text.encode(encoding, errors)
                print(encoding, errors, data, ascii(data.decode(encoding, "replace")))
            except UnicodeError as error:
                print(encoding, errors, type(error).__name__, error)

for data in (b"", b"a", b"abc", b"\xe9", b"a\xffb", b"caf\xc3\xa9", b"\xef\xbb\xbfx", bytearray(b"abc")):
    for encoding in ("utf-8", "ascii", "latin1", "utf-8-sig"):
        try:
            print(ascii(data.decode(encoding)), ascii(str(data, encoding)), ascii(data.decode(encoding, errors="ignore")))
        except UnicodeError as error:
            print(encoding, type(error).__name__, error)

for encoding in ("nothing", "utf-9", "é"):
    for convert in (lambda: "abc".encode(encoding), lambda: b"abc".decode(encoding), lambda: b"".decode(encoding)):
        try:
            print(convert())
        except LookupError as error:
            print(error)
print("abc".encode("utf-8", "no such handler"), b"abc".decode("ascii", "no such handler"))
