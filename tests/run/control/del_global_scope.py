x = 1
del x
try:
    print(x)
except NameError as e:
    print(e)


def unbound(flag):
    if flag:
        value = 1
    try:
        return value
    except UnboundLocalError as e:
        return str(e)


def deleted():
    y = 5
    del y
    try:
        y
    except UnboundLocalError as e:
        return str(e)


def use_before():
    try:
        counter += 1
    except UnboundLocalError as e:
        print(e)
    counter = 0
    return counter


counter = 10
print(unbound(True), unbound(False), deleted(), use_before(), counter)


def set_global():
    global made, counter
    made = "made inside"
    counter += 5


try:
    made
except NameError as e:
    print(e)
set_global()
print(made, counter)


def remove_global():
    global made
    del made


remove_global()
try:
    remove_global()
except NameError as e:
    print(e)


def outer():
    def inner():
        return late

    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    late = "now"
    return inner()


print(outer())
for loop_var in range(3):
    pass
print(loop_var)
try:
    raise ValueError("v")
except ValueError as err:
    print(err)
try:
    err
except NameError as e:
    print(e)


def shadow(len):
    return len + 1


print(shadow(4), len("abc"))
len = 5
print(len)
del len
print(len("back"))
d, l = {"a": 1, "b": 2}, [1, 2, 3]
del d["a"], l[0], l[-1]
print(d, l)


class C:
    attr = 1


c = C()
c.own = 2
del c.own
for name in ("own", "attr"):
    try:
        delattr(c, name)
    except AttributeError as e:
        print(e)
del C.attr
print(hasattr(c, "attr"))
if False:
    never = 1
try:
    never
except NameError as e:
    print(e)
