"""Warnings, which compiled programs write to stderr as CPython does by default: not at all, but for a few kinds."""

import sys as _sys

filters = []
_shown = set()


def warn(message, category=None, stacklevel=1, source=None):
    """Warns once of each text."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{category.__name__}'")
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return
    key = (str(message), category)
    if _ignored or key in _shown:
        return
    _shown.add(key)
    print(f"{category.__name__}: {message}", file=_sys.stderr)


_ignored = []


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Only `ignore` has an effect."""
    if action == "ignore":
        _ignored.append(category)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Only `ignore` has an effect."""
    if action == "ignore":
        _ignored.append(category)
    else:
        _ignored.clear()


def resetwarnings():
    """Forgets what is ignored."""
    _ignored.clear()


class catch_warnings:
    """Puts the filters back at the end of `with`."""

    def __init__(self, *, record=False, module=None, action=None):
        self._kept = []

    def __enter__(self):
        self._kept = list(_ignored)

    def __exit__(self, *exc_info):
        _ignored[:] = self._kept
