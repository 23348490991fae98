from array import array
def copy_vector(vec):
    vec2 = array('d')
    vec2[:] = vec[:]
    return vec2
print(copy_vector(array('d',[1,2.5])))
a = array('i', [1,2,3,4])
print(a[1:3], a[::-1], a[0], list(a))
def work(n, kind):
    a = array(kind, [0]) * n
    for i in range(n):
        a[i] = i * 2
    b = 2 * a
    a += b
    a *= 2
    total = 0
    for x in a:
        total += x
    return a, b + a, total, a[1], a[::2], x
print(work(4, 'd'))
print(work(4, 'i'))
class F:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
    def __index__(self): return int(self.v)
z = array('d', [1, 2]); z[0] = F(2.5); z.append(F(8.0)); z[1:2] = array('d', [7]) * 2
print(z, z.index(7.0), F(8.0) in z, z == array('d', [2.5, 7, 7, 8]))
it = iter(z); print(next(it), type(it).__name__, list(it))
