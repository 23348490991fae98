def main():
    record = "alpha,beta,gamma,delta,1234,56.5,,omega"
    total = 0
    for i in range(300_000):
        fields = record.split(",")
        fields[4] = str(i)
        line = ";".join(fields)
        total += len(line)
    print(total)
    text = "  the  quick brown\tfox\njumps over the lazy dog  " * 20
    words = 0
    for _ in range(4_000):
        words += len(text.split())
    print(words)
    lines = "\n".join(f"key{i}=value{i}" for i in range(1000))
    pairs = 0
    for _ in range(400):
        for line in lines.splitlines():
            key, _, value = line.partition("=")
            if key[3:] == value[5:]:
                pairs += 1
    print(pairs, ", ".join(sorted(set(text.split()))))


main()
