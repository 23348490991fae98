def f(x, width):
    return f"{x!r:>{width}}|{x=}|" "tail" rf"\d{x:.2f}"
