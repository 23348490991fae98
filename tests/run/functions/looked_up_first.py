# A method that is not there is found missing before the arguments are evaluated.
def arg(x):
    print("arg", x)
    return x
def f(a):
    try:
        a.append(arg(1))
    except AttributeError as e:
        print(e)
f(lambda: 0)
f(1)
f(2.5)
f(())
f(range(3))
f(print)
f(f)
f(iter([1]))
f(iter((1,)))
f((x for x in [1]))
f(zip())
f(object())
f(slice(1))
