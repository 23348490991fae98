"""Files in memory. `open` is the builtin one."""

from _io import UnsupportedOperation

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class IOBase:
    """What files have in common."""

    def __enter__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, exc_type, exc, tb):
        self.close()

    def readable(self):
        """Whether it can be read."""
        return True

    def writable(self):
        """Whether it can be written."""
        return True

    def seekable(self):
        """Whether it can be read from any place."""
        return True

    def isatty(self):
        """Whether it is a terminal."""
        return False

    def flush(self):
        """Nothing waits."""

    def fileno(self):
        """It has no number."""
        raise UnsupportedOperation("fileno")


class StringIO(IOBase):
    """A text file in memory."""

    encoding = None
    errors = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline = newline
        self._translated = newline is None
        text = "" if initial_value is None else self._translate(initial_value)
        # What is written at the end is collected, and joined when it is asked for.
        self._text = text
        self._parts = []
        self._size = len(text)
        self._place = 0
        self.closed = False

    def _translate(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return text.replace("\n", self._newline)
        return text

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _join(self):
        if self._parts:
            self._text += "".join(self._parts)
            self._parts.clear()
        return self._text

    def getvalue(self):
        """All of the text."""
        self._check()
        return self._join()

    def write(self, s, /):
        """Writes at the place of the file; the number of characters."""
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        text = self._translate(s)
        if not text:
            return len(s)
        if self._place == self._size:
            self._parts.append(text)
            self._size += len(text)
        else:
            old = self._join()
            if self._place > len(old):
                old += "\0" * (self._place - len(old))
            self._text = old[:self._place] + text + old[self._place + len(text):]
            self._size = len(self._text)
        self._place += len(text)
        return len(s)

    def writelines(self, lines):
        """Writes all of them."""
        for line in lines:
            self.write(line)

    def read(self, size=-1, /):
        """Up to `size` characters, or all that is left."""
        self._check()
        text = self._join()
        start = min(self._place, len(text))
        end = len(text) if size is None or size < 0 else min(start + size, len(text))
        self._place = max(self._place, end)
        return text[start:end]

    def readline(self, size=-1, /):
        """A line, or the rest."""
        self._check()
        text = self._join()
        start = min(self._place, len(text))
        at = text.find("\n", start)
        end = len(text) if at < 0 else at + 1
        if size is not None and 0 <= size < end - start:
            end = start + size
        self._place = max(self._place, end)
        return text[start:end]

    def readlines(self, hint=-1, /):
        """The lines that are left."""
        lines = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        """The place of the file."""
        self._check()
        return self._place

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._place = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._place = self._size
        elif whence != 1:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._place

    def truncate(self, pos=None, /):
        """Cuts the text off."""
        self._check()
        if pos is None:
            pos = self._place
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = self._join()[:pos]
        self._size = len(self._text)
        return pos

    def close(self):
        """Forgets the text."""
        self.closed = True


class BytesIO(IOBase):
    """A binary file in memory."""

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(initial_bytes)
        self._place = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        """All of the bytes."""
        self._check()
        return bytes(self._data)

    def write(self, b, /):
        """Writes at the place of the file; the number of bytes."""
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(b)
        if not data:
            return 0
        if self._place > len(self._data):
            self._data.extend(bytes(self._place - len(self._data)))
        self._data[self._place:self._place + len(data)] = data
        self._place += len(data)
        return len(data)

    def writelines(self, lines):
        """Writes all of them."""
        for line in lines:
            self.write(line)

    def read(self, size=-1, /):
        """Up to `size` bytes, or all that is left."""
        self._check()
        start = min(self._place, len(self._data))
        end = len(self._data) if size is None or size < 0 else min(start + size, len(self._data))
        self._place = max(self._place, end)
        return bytes(self._data[start:end])

    def read1(self, size=-1, /):
        """Same as read."""
        return self.read(size)

    def readinto(self, buffer, /):
        """Reads into a buffer that can be written; the number of bytes."""
        self._check()
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        """Same as readinto."""
        return self.readinto(buffer)

    def readline(self, size=-1, /):
        """A line, or the rest."""
        self._check()
        start = min(self._place, len(self._data))
        at = self._data.find(b"\n", start)
        end = len(self._data) if at < 0 else at + 1
        if size is not None and 0 <= size < end - start:
            end = start + size
        self._place = max(self._place, end)
        return bytes(self._data[start:end])

    def readlines(self, hint=-1, /):
        """The lines that are left."""
        lines = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        """The place of the file."""
        self._check()
        return self._place

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._place = pos
        elif whence == 1:
            self._place = max(self._place + pos, 0)
        elif whence == 2:
            self._place = max(len(self._data) + pos, 0)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._place

    def truncate(self, size=None, /):
        """Cuts the bytes off."""
        self._check()
        if size is None:
            size = self._place
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def close(self):
        """Forgets the bytes."""
        self.closed = True
