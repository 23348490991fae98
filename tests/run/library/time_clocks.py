import time

print(time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_PROCESS_CPUTIME_ID, time.CLOCK_THREAD_CPUTIME_ID)
print(time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME, time.CLOCK_TAI)
for clock in (time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_BOOTTIME):
    first, second = time.clock_gettime(clock), time.clock_gettime_ns(clock)
    print(type(first), type(second), 0 <= second / 1e9 - first < 60)
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 60, 0 < time.clock_getres(time.CLOCK_MONOTONIC) < 1)
for ask in (time.clock_gettime, time.clock_gettime_ns, time.clock_getres):
    try:
        ask(1000)
    except OSError as error:
        print(error.errno, error)
print(time.thread_time_ns() > 0, isinstance(time.thread_time_ns(), int))
print(type(time.timezone), time.timezone - time.altzone in (0, 1800, 3600), time.daylight in (0, 1), len(time.tzname), type(time.tzname[0]))

import os

for zone in ("UTC", "EST5EDT,M3.2.0,M11.1.0", "AEST-10AEDT,M10.1.0,M4.1.0/3"):
    os.environ["TZ"] = zone
    time.tzset()
    print(time.timezone, time.altzone, time.daylight, time.tzname, time.localtime(0).tm_hour)
