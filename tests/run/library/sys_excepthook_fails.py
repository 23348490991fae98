import sys


def hook(kind, value, trace):
    print("called with", kind.__name__)
    raise RuntimeError("the hook is broken")


sys.excepthook = hook
{}["missing"]
