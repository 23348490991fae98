import a

print("main has a", a.name, a.ask_b())
import b

print(b.ask_a(), b.early, b.a is a)
print(a.Node("x").wrap().unwrap().name)
