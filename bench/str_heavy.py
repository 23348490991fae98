def is_palindrome(s):
    i, j = 0, len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True


def caesar(text, shift):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


def vowels(text):
    n = 0
    for c in text:
        if c in "aeiou":
            n += 1
    return n


def main():
    palindromes = 0
    for i in range(300_000):
        if is_palindrome(str(i)):
            palindromes += 1
    print(palindromes)
    text = "the quick brown fox jumps over the lazy dog, " * 40
    for shift in range(1, 100):
        text = caesar(text, shift)
    print(text[:44], vowels(text))
    line = ""
    for i in range(300_000):
        line += chr(97 + i % 26)
        if len(line) > 200:
            line = line[100:].replace("xyz", "-").upper().lower()
    print(line)
    total = 0
    for i in range(200_000):
        s = f"{i:06d}:{i * 2:x}"
        if s.startswith("0001") or s.endswith("f"):
            total += s.find(":") + len(s)
    print(total)


main()
