# An uncaught group, with causes and notes inside.
def fail(n):
    raise ValueError(n)


def collect():
    errors = []
    for n in range(3):
        try:
            fail(n)
        except ValueError as error:
            if n == 1:
                try:
                    raise KeyError("inner") from error
                except KeyError as other:
                    error = other
            error.add_note(f"note {n}\nsecond line")
            errors.append(error)
    raise ExceptionGroup("some failed", errors + [ExceptionGroup("nested", [TypeError("x"), OSError(2, "no")])] + [IndexError(i) for i in range(14)])


try:
    collect()
except ExceptionGroup as group:
    raise BaseExceptionGroup("all", [group, KeyboardInterrupt()]) from None
