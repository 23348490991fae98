# exit: 1
def inner(values):
    return values[10]


def outer():
    try:
        inner([1, 2, 3])
    finally:
        print("finally before the traceback")


print("start")
outer()
print("never")
