"""Random numbers: the Mersenne Twister of `_random`, and distributions with CPython's results for a seed."""

from _random import Random as _Twister
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor
from math import isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt
from operator import index as _index

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53
RECIP_BPF = 2.0 ** -BPF
TWOPI = 2.0 * _pi


def _whole(value, what):
    """An int. A float does where it is a whole number: `randint(0, n / 2)`."""
    try:
        return _index(value)
    except TypeError:
        whole = int(value)
        if whole != value:
            raise ValueError(f"non-integer {what} for randrange()") from None
        return whole


class Random:
    """A source of random numbers with a state of its own."""

    VERSION = 3

    def __init__(self, x=None):
        self._twister = _Twister()
        self._has_gauss = False
        self._gauss = 0.0
        self.seed(x)

    def seed(self, a=None, version=2):
        """Starts anew from a seed; None means one of the system's."""
        self._has_gauss = False
        if version == 1 and isinstance(a, (str, bytes)):
            text = a if isinstance(a, str) else a.decode("latin-1")
            x = ord(text[0]) << 7 if text else 0
            for c in text:
                x = ((1000003 * x) ^ ord(c)) & 0xFFFFFFFFFFFFFFFF
            x ^= len(text)
            self._twister.seed(-2 if x == -1 else x)
        elif a is None or isinstance(a, (int, float, str, bytes, bytearray)):
            self._twister.seed(a)
        else:
            raise TypeError(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray."
            )

    def getstate(self):
        """The state, for setstate."""
        return (3, self._twister.getstate(), self._gauss if self._has_gauss else None)

    def setstate(self, state):
        """Goes back to a state."""
        if state[0] != 3:
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version {self.VERSION}")
        self._twister.setstate(state[1])
        self._has_gauss = state[2] is not None
        self._gauss = state[2] if state[2] is not None else 0.0

    def random(self):
        """A float from 0.0 to below 1.0."""
        return self._twister.random()

    def getrandbits(self, k, /):
        """An int of `k` random bits."""
        return self._twister.getrandbits(k)

    def randbytes(self, n):
        """`n` random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        """An int from 0 to below `n`; 0 for 0."""
        if not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        """One of range(start, stop, step)."""
        if type(start) is not int:
            start = _whole(start, "arg 1")
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        if type(stop) is not int:
            stop = _whole(stop, "stop")
        width = stop - start
        if type(step) is not int:
            step = _whole(step, "step")
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        """An int from `a` to `b`, both included."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """One of the items."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Brings a list into random order."""
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """`k` different items."""
        if isinstance(population, (set, frozenset)) or not hasattr(population, "__getitem__") or isinstance(population, dict):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            ends = list(_accumulate(counts))
            if len(ends) != n:
                raise ValueError("The number of counts does not match the population")
            total = ends.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            places = self.sample(range(total), k)
            return [population[_bisect(ends, place)] for place in places]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = []
        # A set of the chosen places is smaller than a copy of a large population.
        size = 21
        if k > 5:
            size += 4 ** _ceil(_log(k * 3) / _log(4))
        if n <= size:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            chosen = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in chosen:
                    j = self._randbelow(n)
                chosen.add(j)
                result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """`k` items, which may be the same, each with a chance by its weight."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[_floor(self.random() * size)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            ends = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        else:
            ends = cum_weights
        if len(ends) != n:
            raise ValueError("The number of weights does not match the population")
        total = ends[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(ends, self.random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        """A float between `a` and `b`."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A float between `low` and `high`, most often near `mode`."""
        u = self.random()
        if mode is None:
            c = 0.5
        elif high == low:
            return low
        else:
            c = (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """The normal distribution, by ratios of uniform variates."""
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """The normal distribution, two variates at a time."""
        if self._has_gauss:
            z = self._gauss
            self._has_gauss = False
        else:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self._gauss = _sin(angle) * radius
            self._has_gauss = True
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """What has a normally distributed logarithm."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        """The exponential distribution."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """The circular normal distribution."""
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        """The gamma distribution."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            a = _sqrt(2.0 * alpha - 1.0)
            b = alpha - LOG4
            c = alpha + a
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / a
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = b + c * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (_e + alpha) / _e
            p = b * u
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -_log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        """The beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        """The Pareto distribution."""
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """The Weibull distribution."""
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)


class SystemRandom(Random):
    """Random numbers of the operating system."""

    def random(self):
        """A float from 0.0 to below 1.0."""
        self._twister.seed(None)
        return self._twister.random()

    def getrandbits(self, k, /):
        """An int of `k` random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        self._twister.seed(None)
        return self._twister.getrandbits(k)

    def seed(self, a=None, version=2):
        """Does nothing."""

    def getstate(self):
        """There is none."""
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        """There is none."""
        raise NotImplementedError("System entropy source does not have state.")


# The functions of the module share one Random. They are functions, not bound methods, so that a call is direct.
_inst = Random()


def seed(a=None, version=2):
    """Starts anew from a seed."""
    _inst.seed(a, version)


def getstate():
    """The state, for setstate."""
    return _inst.getstate()


def setstate(state):
    """Goes back to a state."""
    _inst.setstate(state)


def random():
    """A float from 0.0 to below 1.0."""
    return _inst.random()


def getrandbits(k, /):
    """An int of `k` random bits."""
    return _inst.getrandbits(k)


def randbytes(n):
    """`n` random bytes."""
    return _inst.randbytes(n)


def randrange(start, stop=None, step=1):
    """One of range(start, stop, step)."""
    return _inst.randrange(start, stop, step)


def randint(a, b):
    """An int from `a` to `b`, both included."""
    return _inst.randint(a, b)


def choice(seq):
    """One of the items."""
    return _inst.choice(seq)


def shuffle(x):
    """Brings a list into random order."""
    _inst.shuffle(x)


def sample(population, k, *, counts=None):
    """`k` different items."""
    return _inst.sample(population, k, counts=counts)


def choices(population, weights=None, *, cum_weights=None, k=1):
    """`k` items, each with a chance by its weight."""
    return _inst.choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a, b):
    """A float between `a` and `b`."""
    return _inst.uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    """A float between `low` and `high`, most often near `mode`."""
    return _inst.triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    """The normal distribution."""
    return _inst.normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    """The normal distribution, faster."""
    return _inst.gauss(mu, sigma)


def lognormvariate(mu, sigma):
    """What has a normally distributed logarithm."""
    return _inst.lognormvariate(mu, sigma)


def expovariate(lambd):
    """The exponential distribution."""
    return _inst.expovariate(lambd)


def vonmisesvariate(mu, kappa):
    """The circular normal distribution."""
    return _inst.vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta):
    """The gamma distribution."""
    return _inst.gammavariate(alpha, beta)


def betavariate(alpha, beta):
    """The beta distribution."""
    return _inst.betavariate(alpha, beta)


def paretovariate(alpha):
    """The Pareto distribution."""
    return _inst.paretovariate(alpha)


def weibullvariate(alpha, beta):
    """The Weibull distribution."""
    return _inst.weibullvariate(alpha, beta)
