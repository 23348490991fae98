# exit: 1
class Resource:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print("close", self.name, kind and kind.__name__)


with Resource("a") as a:
    with Resource("b") as b:
        print("use", a.name, b.name)
        raise OSError(5, "disk on fire")
