"""Paths of files, as POSIX has them."""

from posix import fspath as _fspath, getcwd as _getcwd, lstat as _lstat, realpath as _realpath, stat as _stat

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
altsep = None
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
supports_unicode_filenames = False


def normcase(s):
    """The path as it is."""
    return _fspath(s)


def isabs(s):
    """Whether it starts at the root."""
    return _fspath(s).startswith("/")


def join(a, *p):
    """The paths one after the other; one that starts at the root begins anew."""
    path = _fspath(a)
    for part in p:
        part = _fspath(part)
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    """The folder and the last name."""
    p = _fspath(p)
    place = p.rfind("/") + 1
    head = p[:place]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, p[place:]


def basename(p):
    """The last name."""
    p = _fspath(p)
    return p[p.rfind("/") + 1:]


def dirname(p):
    """The folder."""
    return split(p)[0]


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = _fspath(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p):
    """POSIX has no drives."""
    return "", _fspath(p)


def normpath(path):
    """Without double slashes, `.` and `name/..`."""
    path = _fspath(path)
    if not path:
        return "."
    slashes = 0
    if path.startswith("/"):
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1
    parts = []
    for part in path.split("/"):
        if not part or part == ".":
            continue
        if part != ".." or (not slashes and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return "/" * slashes + "/".join(parts) or "."


def abspath(path):
    """The normal path from the root."""
    path = _fspath(path)
    if not path.startswith("/"):
        path = join(_getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The normal path from the root, in which no link is left; OSError for what does not exist where `strict` says so."""
    return abspath(_realpath(_fspath(filename), strict))


def expanduser(path):
    """With the home folder for `~`."""
    path = _fspath(path)
    if path == "~" or path.startswith("~/"):
        from os import environ

        home = environ.get("HOME")
        if home:
            return (home.rstrip("/") + path[1:]) or "/"
    return path


def relpath(path, start="."):
    """The path from the folder `start`."""
    if not path:
        raise ValueError("no path specified")
    origin = [part for part in abspath(start).split("/") if part]
    target = [part for part in abspath(path).split("/") if part]
    same = 0
    while same < len(origin) and same < len(target) and origin[same] == target[same]:
        same += 1
    parts = [".."] * (len(origin) - same) + target[same:]
    return "/".join(parts) if parts else "."


def commonprefix(m):
    """The longest text with which all of them start."""
    if not m:
        return ""
    least = min(m)
    most = max(m)
    for place, c in enumerate(least):
        if c != most[place]:
            return least[:place]
    return least


def commonpath(paths):
    """The longest folder in which all of them are."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = [_fspath(path) for path in paths]
    rooted = paths[0].startswith("/")
    for path in paths:
        if path.startswith("/") != rooted:
            raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    least = min(split_paths)
    most = max(split_paths)
    common = least
    for place, part in enumerate(least):
        if part != most[place]:
            common = least[:place]
            break
    return ("/" if rooted else "") + "/".join(common)


def _is_name(text):
    """Whether a variable of the environment may be named so after a `$`."""
    for c in text:
        if not (c == "_" or "0" <= c <= "9" or "a" <= c <= "z" or "A" <= c <= "Z"):
            return False
    return text != ""


def expandvars(path):
    """The path with the values of the variables that are written `$NAME` or `${NAME}`; unknown ones stay."""
    path = _fspath(path)
    if "$" not in path:
        return path
    from os import environ

    parts = []
    place = 0
    while True:
        dollar = path.find("$", place)
        if dollar < 0:
            break
        parts.append(path[place:dollar])
        end = dollar + 1
        name = ""
        if path[end : end + 1] == "{":
            close = path.find("}", end)
            if close >= 0:
                name = path[end + 1 : close]
                end = close + 1
        else:
            while end < len(path) and _is_name(path[end]):
                end += 1
            name = path[dollar + 1 : end]
        if end == dollar + 1:
            parts.append("$")
        else:
            value = environ.get(name)
            parts.append(path[dollar:end] if value is None else value)
        place = end
    parts.append(path[place:])
    return "".join(parts)


def ismount(path):
    """Whether another file system starts there."""
    try:
        here = _lstat(path)
    except (OSError, ValueError):
        return False
    if here.st_mode & 0o170000 == 0o120000:
        return False
    above = realpath(join(_fspath(path), ".."))
    try:
        parent = _lstat(above)
    except (OSError, ValueError):
        return False
    return here.st_dev != parent.st_dev or here.st_ino == parent.st_ino


def _kind(path, follow=True):
    """The kind of file, or 0."""
    try:
        return (_stat(path) if follow else _lstat(path)).st_mode & 0o170000
    except (OSError, ValueError):
        return 0


def exists(path):
    """Whether there is something of that name."""
    return _kind(path) != 0


def lexists(path):
    """Whether there is something of that name, if only a link."""
    return _kind(path, False) != 0


def isfile(path):
    """Whether it is a file."""
    return _kind(path) == 0o100000


def isdir(s):
    """Whether it is a folder."""
    return _kind(s) == 0o040000


def islink(path):
    """Whether it is a link."""
    return _kind(path, False) == 0o120000


def getsize(filename):
    """The bytes of a file."""
    return _stat(filename).st_size


def getmtime(filename):
    """When it was last written."""
    return _stat(filename).st_mtime


def getatime(filename):
    """When it was last read."""
    return _stat(filename).st_atime


def getctime(filename):
    """When its entry last changed."""
    return _stat(filename).st_ctime


def samefile(f1, f2):
    """Whether both are the same file."""
    return samestat(_stat(f1), _stat(f2))


def samestat(s1, s2):
    """Whether two results of `stat` are about the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev
