"""Runs a program under CPython with the modules of rt/lib in the place of CPython's own: with_ours.py LIB PROGRAM ARGS…

What a program prints must not depend on whose library it uses. The native modules that rt/lib builds on are CPython's,
with the few functions more that the runtime has. A module of rt/lib of which the runtime does the most is left out.
"""

import _collections
import array  # noqa: F401 (registers itself with CPython's collections.abc)
import importlib.util
import os
import posix
import random as real_random
import sys
import types


class OursFirst:
    """Finds modules in rt/lib before anywhere else."""

    def __init__(self, folder):
        self.folder = folder

    def find_spec(self, name, path=None, target=None):
        if name in LEFT_OUT:
            return None
        base = os.path.join(self.folder, *name.split("."))
        package = os.path.join(base, "__init__.py")
        if os.path.isfile(package):
            return importlib.util.spec_from_file_location(name, package, submodule_search_locations=[base])
        if os.path.isfile(base + ".py"):
            return importlib.util.spec_from_file_location(name, base + ".py")
        return None


# They stand on natives that CPython has no counterpart of.
LEFT_OUT = {"enum"}


def names_of(folder):
    for entry in os.listdir(folder):
        if entry.removesuffix(".py") not in LEFT_OUT:
            yield entry.removesuffix(".py")


def native_modules():
    """The natives of the runtime that CPython has differently."""

    class Random(real_random._random.Random):
        """The runtime's takes any seed."""

        def seed(self, a=None):
            source = real_random.Random(a)
            self.setstate(source.getstate()[1])

    def count_elements(mapping, iterable):
        for item in iterable:
            mapping[item] = mapping.get(item, 0) + 1
        return True

    def pop_first(mapping):
        for key in dict.keys(mapping):
            return (key, dict.pop(mapping, key))
        raise KeyError("dictionary is empty")

    def move_to_end(mapping, key, last):
        dict.__getitem__(mapping, key)
        pairs = list(dict.items(mapping))
        moved = [pair for pair in pairs if pair[0] == key]
        rest = [pair for pair in pairs if pair[0] != key]
        dict.clear(mapping)
        dict.update(mapping, rest + moved if last else moved + rest)

    _collections._count_elements = count_elements
    _collections._pop_first = pop_first
    _collections._move_to_end = move_to_end
    theirs = os.path.realpath
    posix.realpath = lambda path, strict: theirs(path, strict=strict)
    twister = types.ModuleType("_random")
    twister.Random = Random
    return {"_random": twister}


def main():
    folder, program = os.path.abspath(sys.argv[1]), sys.argv[2]
    sys.argv = sys.argv[2:]
    sys.dont_write_bytecode = True
    natives = native_modules()
    ours = set(names_of(folder))
    # What CPython itself uses must live on.
    kept = dict(sys.modules)
    for name in kept:
        if name.split(".")[0] in ours:
            del sys.modules[name]
    sys.modules.update(natives)
    sys.meta_path.insert(0, OursFirst(folder))
    sys.path[0] = os.path.dirname(os.path.abspath(program))
    main_module = types.ModuleType("__main__")
    main_module.__file__ = program
    sys.modules["__main__"] = main_module
    with open(program, encoding="utf-8") as file:
        code = compile(file.read(), program, "exec")
    try:
        exec(code, main_module.__dict__)
    finally:
        sys.stdout.flush()
        del sys.meta_path[0]
        sys.modules.clear()
        sys.modules.update(kept)


main()
