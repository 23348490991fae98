def f(path):
    line = None
    try:
        file = open(path)
        line = file.readline()
    except OSError as e:
        print(e, line)
        return 0
    except (ValueError, KeyError):
        raise
    else:
        return 1
    finally:
        print("done")


def g(items):
    for item in items:
        try:
            continue
        finally:
            item.close()
