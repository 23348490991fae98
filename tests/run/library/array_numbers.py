from array import array
import sys

def total(a):
    s = 0
    for x in a:
        s += x
    return s

def all_codes():
    for a in [array('b', [1, -2, 127]), array('h', [1, -300])]:
        print(a, total(a))
    a = array('B', [0, 255])
    a[0] += 7
    a[-1] -= 1
    print(a, a[0], a[-1], a[True])
    h = array('h', [0] * 4)
    H = array('H', [0] * 4)
    i = array('i', [0] * 4)
    I = array('I', [0] * 4)
    l = array('l', [0] * 4)
    L = array('L', [0] * 4)
    q = array('q', [0] * 4)
    Q = array('Q', [0] * 4)
    f = array('f', [0] * 4)
    d = array('d', [0] * 4)
    for n in range(4):
        h[n] = -n * 1000
        H[n] = n * 20000
        i[n] = -n * 500000000
        I[n] = n * 1000000000
        l[n] = -n * 3000000000000000000
        L[n] = n * 6000000000000000000
        q[n] = -n * 3000000000000000000
        Q[n] = n * 6000000000000000000
        f[n] = n / 3
        d[n] = n / 3
    for a in (h, H, i, I, l, L, q, Q, f, d):
        print(a, [x for x in a], a[1], a[-2], sum(a), max(a), len(a))
    print(l[3] * 2, q[3] - 1, I[3] + 1, L[3] * L[3])
    d[0] = -0.0
    d[1] = True
    d[2] = 5
    d[3] = float('nan')
    print(d, d[0] * 1, str(d[0]), d[3] != d[3])
    f[0] = 1e300
    f[1] = 1e-300
    print(f)

def report(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)

class Index:
    def __index__(self):
        return 1

class Float:
    def __init__(self, victim):
        self.victim = victim
    def __float__(self):
        while len(self.victim) > 1:
            self.victim.pop()
        return 2.5

def errors():
    b = array('b', [1, 2]); B = array('B', [1, 2]); h = array('h', [1, 2]); H = array('H', [1, 2])
    i = array('i', [1, 2]); I = array('I', [1, 2]); l = array('l', [1, 2]); q = array('q', [1, 2]); d = array('d', [1, 2])
    def set_b(v): b[0] = v
    def set_B(v): B[0] = v
    def set_h(v): h[0] = v
    def set_H(v): H[0] = v
    def set_i(v): i[0] = v
    def set_I(v): I[0] = v
    def set_l(v): l[0] = v
    def set_q(v): q[0] = v
    for setter in (set_b, set_B, set_h, set_H, set_i, set_I, set_l, set_q):
        for value in (-1, 128, -129, 256, 32768, -32769, 65536, 2**31, -2**31 - 1, 2**32, 2**63, -2**63 - 1, 2**64, 1.5, 'x', True):
            try:
                setter(value)
                print(setter.__name__, value, 'ok')
            except Exception as e:
                print(setter.__name__, value, type(e).__name__, e)
    print(b, B, h, H, i, I, l, q)
    def direct():
        b[0] = 128
    report(direct)
    def direct2():
        i[1] = 1 << 31
    report(direct2)
    def out():
        d[2] = 1.0
    report(out)
    def out2():
        return d[-3]
    report(out2)
    def out3():
        d[2] = 'x'
    report(out3)
    def out4():
        d[2**70] = 1.0
    report(out4)
    def out5():
        return i[-2**70]
    report(out5)
    def text():
        d[0] = 'x'
    report(text)
    def huge():
        d[0] = 10**400
    report(huge)
    def index():
        i[Index()] = Index()
        print(i, i[Index()])
    report(index)
    def shrink():
        d[1] = Float(d)
        print(d)
    report(shrink)
    def key():
        return d['a']
    report(key)
    def bad():
        return array('z')
    report(bad)
    del i[0]
    print(i)

def moves():
    a = array('d', [1.5, 2.5, 3.5])
    a[:] = a[1:]
    print(a, a + a, a * 2, 2 * a, 2.5 in a, a == array('d', [2.5, 3.5]), a < array('d', [3.0]), a == array('i', [2, 3]))
    a += array('d', [9.0])
    a *= 2
    a.append(7)
    a.extend([1, 2.5])
    print(a, a.pop(), a.index(9.0), a.count(2.5), list(reversed(a)), list(enumerate(a)), [x + y for x, y in zip(a, a[1:])])
    def mismatch():
        return a + array('i', [1])
    report(mismatch)
    for n, x in enumerate(a):
        if n == 0:
            a.append(100.0)
        if n > 20:
            break
    print(len(a))
    u = array('u', 'hello')
    print(u[0], u[-1], [c for c in u], u)
    code = 'hi'[len(sys.argv) > 5]
    v = array(code, [1, 2, 3])
    v[0] = 4
    print(v, v[0] + 1, v[Index()], sum(v))
    w = v if len(sys.argv) < 5 else array('d', [1.0])
    w[1] = 3
    print(w, w[1])
    x = array('i', [1, 2]) if len(sys.argv) < 5 else array('d', [1.0])
    x[1] = 3
    print(x, x[1], [y for y in x])
    anything = [a, v, x, 'z']
    for thing in anything:
        try:
            thing[0] = 5
        except TypeError as e:
            print(e)
    print(anything)

def big(n):
    q = array('q', [n, -n])
    print(q[0] + q[0], q[1] * q[0], -q[1], abs(q[1]), q[0] & 0xff, q[0] >> 3, q[0] // 7, q[1] % 10, hash(q[0]))
    b = bytes([1, 2, 250])
    t = 0
    for x in b:
        t = t * 31 + x
    print(t, b[2] + 1, bytearray(b)[1] << 3)

all_codes()
errors()
moves()
big(2**63 - 1)
big(5)
