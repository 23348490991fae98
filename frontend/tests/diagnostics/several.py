def f(:
    return 1
x = 5 +
class A
    pass
print "hello"
