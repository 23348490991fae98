"""The builtin `exit` and `quit`, and the parts of packages that come with them."""
import collections


def leave(how, *code):
    try:
        how(*code)
    except SystemExit as error:
        print(repr(error), error.code, error.args)


leave(exit)
leave(exit, 3)
leave(quit, "text")
leave(exit, (1, 2))
print([isinstance(x, collections.abc.Iterable) for x in ([], 5, "s", iter(()))])
print(issubclass(dict, collections.abc.Mapping), collections.Counter("aab"))
exit(len("four"))
