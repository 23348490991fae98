# Views of the memory of bytes, bytearrays and arrays.
import array

data = bytearray(b"hello world")
view = memoryview(data)
print(len(view), view[0], view[-1], view[1:4].tobytes(), view[::2].tobytes(), view[::-1].tobytes())
view[0] = ord("J")
view[1:3] = b"AB"
view[-3:] = bytearray(b"xyz")
print(data, view == data, view == b"nothing", view != data, data == view)
print(view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.readonly, view.contiguous, view.obj is data)
part = view[2:9:3]
print(part.tolist(), part.strides, part.contiguous, part.nbytes, bytes(part), part.hex(), list(part), 66 in part)
part[1] = 0
part[::2] = b"()"
print(data, bytes(view[3:5]), b"-".join([view[:2], b"z"]), bytearray(view[:2]) + view[2:4])

frozen = memoryview(b"abc")
print(frozen.readonly, hash(frozen) == hash(b"abc"), {frozen: 1}[memoryview(b"abc")], frozen.tolist(), frozen.hex(":"))
numbers = array.array("i", [1, -2, 300000])
ints = memoryview(numbers)
print(ints.format, ints.itemsize, ints.tolist(), ints[1], len(ints), ints.nbytes, ints[1:].tolist(), ints == numbers)
ints[0] = -7
print(numbers, ints.cast("B")[:4].tolist(), ints.cast("B").cast("i").tolist(), memoryview(bytes(16)).cast("d").tolist())
floats = memoryview(array.array("d", [0.5, 1.5]))
print(floats.tolist(), floats.format, [x * 2 for x in floats], sum(floats))


def swap(buffer, i, j):
    buffer[i], buffer[j] = buffer[j], buffer[i]


for target in (view, ints, data, numbers, [1, 2, 3]):
    swap(target, 0, 1)
print(data, numbers)

with memoryview(data) as inside:
    inside[0] = 33
    print(inside[0], inside.toreadonly().readonly)


def attempt(what):
    try:
        print(what())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)


def assign(key, value, to=view):
    to[key] = value


attempt(lambda: inside[0])
attempt(lambda: len(inside))
attempt(lambda: inside.tobytes())
attempt(lambda: memoryview("text"))
attempt(lambda: memoryview([1, 2]))
attempt(lambda: memoryview())
attempt(lambda: view[100])
attempt(lambda: view["a"])
attempt(lambda: assign(0, 256))
attempt(lambda: assign(0, "a"))
attempt(lambda: assign(0, -1))
attempt(lambda: assign(slice(0, 2), b"abc"))
attempt(lambda: assign(slice(0, 2), 5))
attempt(lambda: assign(0, 65, frozen))
attempt(lambda: assign(0, 2**40, ints))
attempt(lambda: assign(100, 1))
attempt(lambda: hash(view))
attempt(lambda: view.cast("i"))
attempt(lambda: ints.cast("d"))
attempt(lambda: view[::2].cast("b"))
attempt(lambda: view < view)
print(isinstance(view, memoryview), type(view).__name__, repr(view)[:14], repr(inside)[:16])
