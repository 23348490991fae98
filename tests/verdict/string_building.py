"""f-strings and methods of strs are calls of the runtime by their rows, with no look-up by name."""


def label(name, number):
    return f"{name.upper()}-{number:04d}".strip()


print(label("ab", 7), label("c", 12))

# check: fn1 internal str
# not: tp_dyn_getattr
# not: tp_dyn_call
# check: tp_str_upper
# check: return
