"""String methods against definitions written out with loops, over random texts of several alphabets."""
state = 4242


def rand(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


ALPHABETS = ["ab", "ab ", "aé", "日本 ", "a😀", "\t\n ab", "aA1-ß"]


def text(limit):
    alphabet = ALPHABETS[rand(len(ALPHABETS))]
    return "".join(alphabet[rand(len(alphabet))] for _ in range(rand(limit)))


def find(s, t):
    for i in range(len(s) - len(t) + 1):
        if all(s[i + j] == t[j] for j in range(len(t))):
            return i
    return -1


def count(s, t):
    if not t:
        return len(s) + 1
    n = i = 0
    while i + len(t) <= len(s):
        if s[i:i + len(t)] == t:
            n += 1
            i += len(t)
        else:
            i += 1
    return n


def split(s, sep):
    parts, start, i = [], 0, 0
    while i + len(sep) <= len(s):
        if s[i:i + len(sep)] == sep:
            parts.append(s[start:i])
            i += len(sep)
            start = i
        else:
            i += 1
    return parts + [s[start:]]


for i in range(1500):
    s, t, u = text(14), text(3), text(4)
    at = find(s, t)
    assert s.find(t) == at and (t in s) == (at >= 0) and s.count(t) == count(s, t)
    assert s.rfind(t) == (-1 if at < 0 else len(s) - len(t) - find(s[::-1], t[::-1]))
    assert s.startswith(t) == (s[:len(t)] == t) and s.endswith(t) == (not t or s[-len(t):] == t)
    if t:
        parts = split(s, t)
        assert s.split(t) == parts and t.join(parts) == s and s.replace(t, u) == u.join(parts)
        head, sep, tail = s.partition(t)
        assert head + sep + tail == s and bool(sep) == (at >= 0)
        assert [p[::-1] for p in reversed(s[::-1].split(t[::-1], 2))] == s.rsplit(t, 2)
    assert "".join(s.splitlines(True)) == s and len(s.center(20, "*")) == 20
    assert s.encode().decode() == s and (s < u) == ([ord(c) for c in s] < [ord(c) for c in u])
    assert s.strip(t) == s.lstrip(t).rstrip(t) and s + t == f"{s}{t}" == "%s%s" % (s, t) == "".join([s, t])
    print(i, repr(s), s.split(), s.upper(), s.title(), repr(s.strip()), s.isalpha(), s.islower(), repr(s.expandtabs(4)), s.encode(), ascii(s), len(s))
