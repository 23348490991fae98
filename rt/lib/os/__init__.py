"""The operating system."""

from os import path
from posix import chdir, cpu_count, environ as _environ, fspath, getcwd, getpid, isatty, listdir as _listdir, lstat
from posix import mkdir as _mkdir, putenv as _putenv, rename as _rename, rmdir, stat, strerror, unlink, unsetenv as _unsetenv
from posix import access, link, readlink, symlink, urandom, _exit

name = "posix"
linesep = "\n"
curdir = "."
pardir = ".."
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
EX_OK = 0
EX_USAGE = 64
EX_DATAERR = 65
EX_NOINPUT = 66
EX_NOUSER = 67
EX_NOHOST = 68
EX_UNAVAILABLE = 69
EX_SOFTWARE = 70
EX_OSERR = 71
EX_OSFILE = 72
EX_CANTCREAT = 73
EX_IOERR = 74
EX_TEMPFAIL = 75
EX_PROTOCOL = 76
EX_NOPERM = 77
EX_CONFIG = 78
error = OSError


class _Environ:
    """The environment as a mapping of strs."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError(f"str expected, not {type(key).__name__}")
        if key not in self._data:
            raise KeyError(key) from None
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError(f"str expected, not {type(key).__name__}")
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        _putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        if key not in self._data:
            raise KeyError(key) from None
        _unsetenv(key)
        del self._data[key]

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data

    def __repr__(self):
        items = ", ".join([f"{key!r}: {value!r}" for key, value in self._data.items()])
        return f"environ({{{items}}})"

    def get(self, key, default=None):
        """The value of a variable, or `default`."""
        return self._data.get(key, default)

    def keys(self):
        """The names."""
        return self._data.keys()

    def values(self):
        """The values."""
        return self._data.values()

    def items(self):
        """The pairs."""
        return self._data.items()

    def setdefault(self, key, value):
        """The value of a variable, which is set when it is missing."""
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        """Takes a variable out."""
        if key in self._data:
            value = self._data[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def update(self, other=(), /, **kwds):
        """Sets variables."""
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def copy(self):
        """A dict of all."""
        return dict(self._data)


environ = _Environ({key.decode("utf-8", "surrogateescape"): value.decode("utf-8", "surrogateescape")
                    for key, value in _environ.items()})


def getenv(key, default=None):
    """The value of a variable, or `default`."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Sets a variable of the process alone."""
    _putenv(name, value)


def unsetenv(name, /):
    """Deletes a variable of the process alone."""
    _unsetenv(name)


def listdir(path="."):
    """The names in a folder."""
    return _listdir("." if path is None else fspath(path))


def mkdir(path, mode=0o777):
    """Makes a folder."""
    _mkdir(fspath(path), mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those around it."""
    name = fspath(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, mode, exist_ok)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path):
    """Takes a file away."""
    unlink(fspath(path))


def rename(src, dst):
    """Gives a file another name."""
    _rename(fspath(src), fspath(dst))


def replace(src, dst):
    """Gives a file another name, in the place of what has it."""
    _rename(fspath(src), fspath(dst))


def removedirs(name):
    """Takes a folder away, and those around it that are then empty."""
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders, names of files) for each folder below `top`."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = []
    files = []
    for name in names:
        if path.isdir(path.join(top, name)):
            folders.append(name)
        else:
            files.append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


class PathLike:
    """What has `__fspath__`."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "__fspath__") if cls is PathLike else NotImplemented


def fsencode(filename):
    """The name as bytes."""
    name = fspath(filename)
    return name.encode("utf-8", "surrogateescape") if isinstance(name, str) else name


def fsdecode(filename):
    """The name as a str."""
    name = fspath(filename)
    return name.decode("utf-8", "surrogateescape") if isinstance(name, bytes) else name
