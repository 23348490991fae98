def f(x):
    for s in ([1, 2], b'ab', 'ab', (1, 2), bytearray(b'ab'), range(3)):
        try:
            s[x]
        except Exception as e:
            print(type(s), x, type(e), e)
def g(x):
    try:
        b'ab'[x]
    except IndexError as e:
        print(e)
    try:
        [1][x]
    except IndexError as e:
        print(e)
    try:
        'ab'[x]
    except IndexError as e:
        print(e)
for x in (2**62, 2**63 - 1, 2**63, -2**63, -2**63-1):
    f(x); g(x)
