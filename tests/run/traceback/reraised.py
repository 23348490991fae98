# exit: 1
def fail():
    raise KeyError("k")


def again():
    try:
        fail()
    except KeyError:
        print("seen")
        raise


again()
