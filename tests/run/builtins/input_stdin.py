name = input("name? ")
age = int(input("age? "))
print()
print(f"hello {name}, next year {age + 1}")
total = 0
while True:
    line = input()
    if line == "end":
        break
    for word in line.split():
        try:
            total += float(word)
        except ValueError:
            print("skipped", repr(word))
print("total", total)
import sys

print("next:", repr(sys.stdin.readline()))
for number, line in enumerate(sys.stdin, 1):
    print(number, repr(line))
    if number == 2:
        break
rest = sys.stdin.read()
print(repr(rest), len(rest.splitlines()))
try:
    input()
except EOFError as e:
    print("EOF:", e)
