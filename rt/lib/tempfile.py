"""Files and folders for a short time."""

import os as _os
from random import Random as _Random

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempdir():
    """The folder for such files."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        folder = _os.environ.get(name)
        if folder and _os.path.isdir(folder):
            return _os.path.abspath(folder)
    return "/tmp"


def _candidates(prefix, suffix, dir):
    source = _Random()
    folder = gettempdir() if dir is None else dir
    for _ in range(10000):
        letters = "".join(source.choices(_LETTERS, k=8))
        yield _os.path.join(folder, prefix + letters + suffix)
    raise FileExistsError(17, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new folder."""
    for path in _candidates("tmp" if prefix is None else prefix, suffix or "", dir):
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path


class TemporaryDirectory:
    """A new folder, which goes away with all in it at the end of `with`."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        """Takes the folder away now."""
        if not _os.path.isdir(self.name):
            return
        for folder, folders, files in _os.walk(self.name, topdown=False):
            for name in files:
                _os.remove(_os.path.join(folder, name))
            for name in folders:
                _os.rmdir(_os.path.join(folder, name))
        _os.rmdir(self.name)
