def f(command):
    match command:
        case ["go", where] | ["walk", where]:
            return where
        case {"name": str(name), **rest} if rest:
            return name
        case 0 | None:
            return 0
        case _:
            return command
