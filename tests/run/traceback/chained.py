# exit: 1
def parse(text):
    return int(text)


def load(text):
    try:
        return parse(text)
    except ValueError as e:
        raise RuntimeError("can't load") from e


def during(text):
    try:
        load(text)
    except RuntimeError:
        missing = {}
        return missing["handler"]


during("x1")
