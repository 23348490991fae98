import array
import collections
import contextlib
import io
import sys
import threading

import hosted

print(hosted.items(), hosted.items()[1].price, hosted.items()[0] == hosted.items()[0])
for x in [[], [1], (1,), [1, 2, 3], {"kind": 1, "b": 2}, {"b": 2}, "s", b"b", 3, 7, None, 1.5, object, collections.OrderedDict(kind=3)]:
    print(hosted.classify(x))
print(hosted.counts("a b a c".split()))
hosted.say("hello", 1, [2], sep="-", end="!\n")
with contextlib.redirect_stdout(io.StringIO()) as captured:
    hosted.say("captured", {"k": 1})
print(repr(captured.getvalue()))
print(hosted.area(2), hosted.spin(1000))
print(hosted.strings("a,b"), hosted.sums([1, 2.5], (10**20, 3)), hosted.sums(array.array("i", [1, 2]), range(2)))
print(hosted.matrix([[1, 2], [3, 4]]), hosted.matrix(((1.5, 2),)))

results = []


def work(k):
    results.append(sum(hosted.call_each(lambda i: hosted.spin(i) + k, 200)))


threads = [threading.Thread(target=work, args=(k,)) for k in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results))
print(sorted(name for name in dir(hosted) if not name.startswith("__")))
print(hosted.math is __import__("math"), hosted.Item.__name__, hosted.sys is sys)
