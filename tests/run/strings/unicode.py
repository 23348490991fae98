words = ["naïve", "Straße", "ΣΊΣΥΦΟΣ", "日本語", "😀👍🏽", "e\u0301", "İstanbul", "ﬁne", "Ǆ", "ß", "ŉ"]
for w in words:
    print(w, len(w), w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold())
    print(repr(w), ascii(w), w.encode("utf-8"), [hex(ord(c)) for c in w])
print("a\u00e9" == "aé", "e\u0301" == "é", "\x41\u0042\U00000043\N{LATIN SMALL LETTER D}", "\101\60")
print("日" < "本", "z" < "é", "é" < "日" < "😀", sorted(words, key=len)[:3], max("aé日😀"))
print("٣".isdigit(), "²".isdigit(), "½".isnumeric(), "²".isdecimal(), "٣".isdecimal(), "日".isalpha(), "é".isalpha(), "日".isalnum())
print("é".isidentifier(), "1a".isidentifier(), "_".isidentifier(), "日本".isidentifier(), "class".isidentifier())
print("\u00a0 \u2003x\u3000".strip(), len("\u00a0 \u2003x\u3000".strip()), "a\u2028b\x0bc\x1cd\x85e".splitlines())
print(repr("\x00\x1f\x7f\x80\xa0\xad\u200b\u2028\ud7ff\ue000\ufeff\U0001f600\U000e0001"))
print(ascii("é日😀\n"), repr("\t\n\r\\'\""), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print("日本語".find("語"), "日本語".replace("本", "--"), "日-本".split("-"), "本" in "日本語", "日本語".center(9, "・"))
print(chr(0x10FFFF).isprintable(), "é".isprintable(), "\n".isprintable(), " ".isprintable(), "".isprintable())
for bad in (-1, 0x110000):
    try:
        chr(bad)
    except ValueError as e:
        print(e)
for bad in ("", "ab"):
    try:
        ord(bad)
    except TypeError as e:
        print(e)
counts = {}
for c in "größenwahnsinnig":
    counts[c] = counts.get(c, 0) + 1
print(counts)
print("{:*^9}|{:>5}|{:<5}|".format("日本", "é", "😀"), "%5s|%-5s|" % ("é", "日"), f"{'é':·>4}")
