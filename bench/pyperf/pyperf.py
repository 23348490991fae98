"""The part of pyperf that pyperformance's programs use, small enough to be compiled with them.

Each benchmark runs in this process. What it returns goes to stdout, where it is compared with CPython's;
the time goes to stderr, as `pyperf NAME SECONDS`, the best of the runs.
"""

import sys
from time import perf_counter

# The default number of timed runs, and of calls within one.
RUNS = 3
LOOPS = 1


class Namespace:
    """The parsed options: one attribute for each."""


class ArgumentParser:
    """Knows each option's default. No program is started with options of its own."""

    def __init__(self):
        self.defaults = []

    def add_argument(self, name, default=None, type=None, nargs=None, choices=None, metavar=None, help=None):
        self.defaults.append((name.lstrip("-").replace("-", "_"), default))

    def parse_args(self):
        namespace = Namespace()
        for name, default in self.defaults:
            setattr(namespace, name, default)
        return namespace


class Runner:
    """Runs a function a few times and reports the best time."""

    def __init__(self, add_cmdline_args=None):
        self.metadata = {}
        self.argparser = ArgumentParser()
        self.runs = option("--runs", RUNS)
        self.loops = option("--loops", LOOPS)

    def parse_args(self):
        return self.argparser.parse_args()

    def bench_func(self, name, func, *args, inner_loops=1):
        best = 0.0
        result = None
        for run in range(self.runs):
            start = perf_counter()
            for _ in range(self.loops):
                result = func(*args)
            elapsed = perf_counter() - start
            if run == 0 or elapsed < best:
                best = elapsed
        show(name, result)
        report(name, best)

    def bench_time_func(self, name, func, *args, inner_loops=1):
        best = 0.0
        for run in range(self.runs):
            elapsed = func(self.loops, *args)
            if run == 0 or elapsed < best:
                best = elapsed
        print(name, "done")
        report(name, best)


def option(name, default):
    """The number after NAME on the command line."""
    if name in sys.argv:
        return int(sys.argv[sys.argv.index(name) + 1])
    return default


def show(name, result):
    """Prints a result, unless it is shown by its address."""
    text = repr(result)
    if " at 0x" in text:
        text = type(result).__name__
    print(name, text)


def report(name, seconds):
    print("pyperf", name, seconds, file=sys.stderr)
