log = []


def run(f, *args):
    log.clear()
    try:
        result = f(*args)
    except Exception as e:
        result = repr(e)
    print(f.__name__, args, result, log)


def full(kind):
    try:
        log.append("try")
        if kind == "value":
            raise ValueError(kind)
        if kind == "key":
            raise KeyError(kind)
        if kind == "type":
            raise TypeError(kind)
    except ValueError as e:
        log.append("except value")
    except KeyError as e:
        log.append("except key")
        raise RuntimeError("from handler")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "end"


def else_raises():
    try:
        log.append("try")
    except ValueError:
        log.append("never")
    else:
        raise ValueError("in else")
    finally:
        log.append("finally")


def nested(depth):
    try:
        log.append(depth)
        if depth == 3:
            raise ValueError("bottom")
        nested(depth + 1)
    finally:
        log.append(-depth)


def finally_replaces():
    try:
        raise ValueError("lost")
    finally:
        raise KeyError("wins")


def return_in_except():
    try:
        raise ValueError
    except ValueError:
        return "handled"
    finally:
        log.append("still runs")


def loop():
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 2:
                raise ValueError(i)
            if i == 4:
                break
            log.append(i)
        except ValueError as e:
            log.append(f"e{e}")
        else:
            log.append("else")
        finally:
            log.append("f")
    return i


def retry(times):
    attempts = 0
    while True:
        attempts += 1
        try:
            if attempts < times:
                raise OSError(f"try {attempts}")
            return attempts
        except OSError as e:
            log.append(str(e))
            if attempts > 3:
                raise


def name_is_deleted():
    e = "before"
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


def deep(n):
    if n == 0:
        raise KeyError("deep")
    try:
        deep(n - 1)
    except ValueError:
        log.append("wrong handler")
    return "unreached"


for kind in ("none", "value", "key", "type"):
    run(full, kind)
run(else_raises)
run(nested, 0)
run(finally_replaces)
run(return_in_except)
run(loop)
run(retry, 3)
run(retry, 9)
run(name_is_deleted)
run(deep, 50)
