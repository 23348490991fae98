"""What is easier said in the host's own language; runs in the host, once for each extension module."""


def code_at(file, name, qualname, first_line, line, end_line, column, end_column):
    """A code object all of whose instructions stand at one place, for tracebacks."""
    code = compile("", file, "exec")
    units = len(code.co_code) // 2
    table = bytearray()

    def number(value):
        while value >= 64:
            table.append(64 | value & 63)
            value >>= 6
        table.append(value)

    while units:
        length = min(units, 8)
        units -= length
        has_columns = column != end_column or line != end_line
        table.append(128 | (14 if has_columns else 13) << 3 | length - 1)
        delta = 0 if len(table) > 1 else line - first_line
        number(-delta << 1 | 1 if delta < 0 else delta << 1)
        if has_columns:
            number(end_line - line)
            number(column + 1)
            number(end_column + 1)
    return code.replace(co_name=name, co_qualname=qualname, co_firstlineno=first_line, co_linetable=bytes(table))


def evaluate(text, namespace):
    """The value of an annotation; its text where that can't be found out."""
    import typing

    names = {**namespace, **{name: getattr(typing, name) for name in typing.__all__}, "typing": typing}
    try:
        return eval(text, names)
    except Exception:
        return text


def signature(parameters, annotations):
    """An inspect.Signature of (name, kind, default…) tuples."""
    import inspect

    made = []
    for name, kind, *default in parameters:
        made.append(inspect.Parameter(name, inspect._ParameterKind(kind),
                                      default=default[0] if default else inspect.Parameter.empty,
                                      annotation=annotations.get(name, inspect.Parameter.empty)))
    return inspect.Signature(made, return_annotation=annotations.get("return", inspect.Signature.empty))


def library_class(module, qualname):
    """The class of that name in a module of the standard library; None where there is none."""
    import importlib
    import sys

    if module.partition(".")[0] not in sys.stdlib_module_names:
        return None
    try:
        found = importlib.import_module(module)
        for name in qualname.split("."):
            found = getattr(found, name)
    except (ImportError, AttributeError):
        return None
    return found if isinstance(found, type) else None
