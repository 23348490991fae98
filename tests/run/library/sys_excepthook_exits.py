import sys


class Handler:
    def __call__(self, kind, value, trace):
        print("leaving because of", value)
        sys.exit(7)


sys.excepthook = Handler()
raise ValueError("this")
