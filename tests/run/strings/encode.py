s = "héllo 日本 😀"
for codec in ("utf-8", "utf-16-le", "utf-32-be"):
    data = s.encode(codec)
    print(codec, len(data), data)
    assert data.decode(codec) == s
print(s.encode(), "abc".encode("ascii"), "é".encode("latin-1"), "é".encode("iso-8859-1"))
for codec in ("ascii", "latin-1"):
    try:
        s.encode(codec)
    except UnicodeEncodeError as e:
        print(e)
        print(e.start, e.end, e.encoding, e.reason)
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"))
for data in (b"\xff", b"ab\xc3", b"\xe6\x97", b"\x80abc", b"\xc0\x80", b"\xed\xa0\x80"):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        print(e)
    print(data.decode("utf-8", "replace"), repr(data.decode("utf-8", errors="ignore")))
try:
    b"caf\xe9".decode("ascii")
except UnicodeDecodeError as e:
    print(e)
print(b"caf\xe9".decode("latin-1"), str(b"caf\xc3\xa9", "utf-8"), bytes("é", "utf-8"), bytearray("é", "latin-1"))
try:
    "x".encode("no-such-codec")
except LookupError as e:
    print(e)
lone = "\ud800"
try:
    lone.encode()
except UnicodeEncodeError as e:
    print(e)
print(len(lone), repr(lone), isinstance(e if False else ValueError(), ValueError), issubclass(UnicodeDecodeError, ValueError))
