for data in (bytearray(b"abc"), bytearray()):
    try:
        data += data
        print(data)
    except BufferError as e:
        print(type(e).__name__, e)
    try:
        data += memoryview(data)[1:]
        print(data)
    except BufferError as e:
        print(type(e).__name__, e)
    data.extend(data)
    data[1:1] = data
    data *= 2
    data[:] = data
    print(data)
