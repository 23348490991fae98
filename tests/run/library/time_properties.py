import time

a = time.perf_counter()
b = time.perf_counter()
print(b >= a, isinstance(a, float))
m1 = time.monotonic()
time.sleep(0.02)
m2 = time.monotonic()
print(m2 - m1 >= 0.019, m2 - m1 < 10)
t = time.time()
print(t > 1600000000, isinstance(t, float), isinstance(time.time_ns(), int), time.time_ns() // 10 ** 9 >= int(t))
p = time.process_time()
x = 0
for i in range(20000):
    x += i * i
print(time.process_time() >= p, x)
print(isinstance(time.perf_counter_ns(), int), isinstance(time.monotonic_ns(), int))
time.sleep(0)
try:
    time.sleep(-1)
except ValueError as e:
    print(e)


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *args):
        self.elapsed = time.perf_counter() - self.start


with Timer() as timer:
    sum(range(1000))
print(0 <= timer.elapsed < 5)
