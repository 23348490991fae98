"""Context managers, and tools for `with`."""

import sys as _sys
from functools import wraps as _wraps


class AbstractContextManager:
    """A base that gives `__enter__`."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    """A base that makes a context manager a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator):
    """The context manager that a generator function makes."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func = func
        self.args = args
        self.kwds = kwds

    def _recreate_cm(self):
        return _GeneratorContextManager(self.func, self.args, self.kwds)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self.gen.close()
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """A context manager of a generator function with one `yield`."""

    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class closing:
    """Calls `close` at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class redirect_stdout:
    """What is printed goes to another file."""

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(_sys.stdout)
        _sys.stdout = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        _sys.stdout = self._old_targets.pop()


class redirect_stderr:
    """What is written to stderr goes to another file."""

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(_sys.stderr)
        _sys.stderr = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        _sys.stderr = self._old_targets.pop()


class suppress:
    """Ends quietly when one of some exceptions is raised."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext:
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class ExitStack:
    """Any number of context managers and callbacks, ended in the opposite order."""

    def __init__(self):
        self._callbacks = []

    def __enter__(self):
        return self

    def enter_context(self, cm):
        """Enters a context manager, which the stack then ends."""
        cls = type(cm)
        if not hasattr(cls, "__enter__") or not hasattr(cls, "__exit__"):
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
        result = cm.__enter__()
        self._callbacks.append(cm.__exit__)
        return result

    def push(self, exit):
        """Adds a context manager that is not entered, or a function like `__exit__`."""
        if hasattr(type(exit), "__exit__"):
            self._callbacks.append(exit.__exit__)
        else:
            self._callbacks.append(exit)
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Adds a function to be called at the end."""

        def wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        self._callbacks.append(wrapper)
        return callback

    def pop_all(self):
        """Moves all to a new stack."""
        other = type(self)()
        other._callbacks = self._callbacks
        self._callbacks = []
        return other

    def close(self):
        """Ends all now."""
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc, tb):
        received = exc_type is not None
        pending = exc
        suppressed = False
        while self._callbacks:
            callback = self._callbacks.pop()
            try:
                if pending is None:
                    callback(None, None, None)
                elif callback(type(pending), pending, getattr(pending, "__traceback__", None)):
                    suppressed = True
                    pending = None
            except BaseException as new:
                if pending is not None and new.__context__ is None and new is not pending:
                    new.__context__ = pending
                suppressed = False
                pending = new
        if pending is not None and pending is not exc:
            raise pending
        return received and suppressed
