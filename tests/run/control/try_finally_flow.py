log = []


def returns():
    try:
        log.append("body")
        return "from try"
    finally:
        log.append("finally")


def overrides():
    try:
        return "from try"
    finally:
        return "from finally"


def swallows():
    try:
        1 / 0
    finally:
        return "swallowed"


def loop_break():
    for i in range(5):
        try:
            if i == 2:
                break
            log.append(i)
        finally:
            log.append(f"f{i}")
    return i


def loop_continue():
    total = 0
    for i in range(4):
        try:
            if i % 2:
                continue
            total += i
        finally:
            total += 100
    else:
        total += 10000
    return total


def finally_break():
    while True:
        try:
            return "lost"
        finally:
            break
    return "after"


def finally_continue():
    out = []
    for i in range(3):
        try:
            out.append(i)
            raise ValueError
        finally:
            out.append("x")
            continue
    return out


def nested():
    try:
        try:
            log.append("inner")
            return 1
        finally:
            log.append("inner finally")
            try:
                raise KeyError("k")
            except KeyError as e:
                log.append(repr(e))
    finally:
        log.append("outer finally")


def value_at_return():
    x = 1
    try:
        return x
    finally:
        x = 2
        log.append(x)


def else_clause(fail):
    try:
        if fail:
            raise ValueError("no")
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        log.append(f"done {fail}")


for f in (returns, overrides, swallows, loop_break, loop_continue, finally_break, finally_continue, nested, value_at_return):
    log.clear()
    print(f.__name__, f(), log)
print(else_clause(True), else_clause(False), log)
