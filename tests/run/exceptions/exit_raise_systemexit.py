# exit: 7
class Quit(SystemExit):
    pass


def command(name):
    if name == "quit":
        raise Quit(7)
    print("did", name)


for name in ("look", "take", "quit", "never"):
    command(name)
