"""Python values as the bytes of C structs."""

from _struct import calcsize, error, pack, pack_into, unpack, unpack_from

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


def iter_unpack(format, buffer, /):
    """The structs that a buffer consists of, one after the other."""
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size != 0:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return _iter_unpack(format, buffer, size)


def _iter_unpack(format, buffer, size):
    for place in range(0, len(buffer), size):
        yield unpack_from(format, buffer, place)


class Struct:
    """A format, and its functions."""

    def __init__(self, format):
        if not isinstance(format, (str, bytes)):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else format.decode()

    def pack(self, *v):
        """The bytes of a struct."""
        return pack(self.format, *v)

    def pack_into(self, buffer, offset, /, *v):
        """Writes a struct into a bytearray."""
        pack_into(self.format, buffer, offset, *v)

    def unpack(self, buffer, /):
        """The values of a struct."""
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        """The values of a struct within a buffer."""
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        """The structs that a buffer consists of."""
        return iter_unpack(self.format, buffer)
