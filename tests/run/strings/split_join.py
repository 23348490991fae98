print("a,b,,c,".split(","), ",".split(","), "".split(","), "abc".split(","), "a--b--c".split("--"))
print("  a  b\t c\n".split(), "".split(), "   ".split(), "a b c d".split(None, 2), "  a  b  c ".split(None, 1))
print("a,b,c,d".split(",", 2), "a,b,c,d".split(",", 0), "a,b,c,d".split(",", -1), "a b c".split(" ", 1), "a,b,c".split(sep=",", maxsplit=1))
print("a,b,c,d".rsplit(",", 2), "  a b  c ".rsplit(None, 1), "a b c".rsplit(), "abc".rsplit("b"), "a..b".rsplit(".", 1))
print("one\ntwo\r\nthree\rfour\n".splitlines(), "one\ntwo\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines())
print("-".join(["a", "b", "c"]), "".join([]), ", ".join("xyz"), "-".join(("only",)), "+".join(str(i) for i in range(4)), "".join(reversed("abc")))
print(" ".join({"k": 1, "j": 2}), "é".join(["日", "本"]), "\n".join(["x", "", "y"]))
for bad in ([1, 2], ["a", None], "ok", 5):
    try:
        print(",".join(bad))
    except TypeError as e:
        print(e)
try:
    "abc".split("")
except ValueError as e:
    print(e)


def parse(line):
    name, _, rest = line.partition(":")
    fields = {}
    for pair in rest.split(";"):
        pair = pair.strip()
        if pair:
            key, value = pair.split("=")
            fields[key] = int(value) if value.lstrip("-").isdigit() else value
    return name.strip(), fields


for line in ["ada: age=36; city=London", "bob : age=-1;", "eve:"]:
    print(parse(line))
csv = """id,name,score
1,Ann,3.5
2,Ben,4.25
3,Cy,"""
rows = [line.split(",") for line in csv.splitlines()]
header, body = rows[0], rows[1:]
for row in body:
    print(dict(zip(header, row)))
print(sum(float(r[2] or 0) for r in body))
print(["".join(sorted(w)) for w in "listen silent enlist".split()])
