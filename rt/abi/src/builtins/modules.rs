//! Functions of the native modules: math, time, sys, random …; methods of files.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! module_rows { ($with:ident, $($acc:tt)*) => { $with! { $($acc)*
    /// Square root.
    "math.sqrt(x: float, /) -> float" => math_sqrt(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError] inline;
    /// Sine.
    "math.sin(x: float, /) -> float" => math_sin(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Cosine.
    "math.cos(x: float, /) -> float" => math_cos(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Tangent.
    "math.tan(x: float, /) -> float" => math_tan(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Arc sine.
    "math.asin(x: float, /) -> float" => math_asin(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Arc cosine.
    "math.acos(x: float, /) -> float" => math_acos(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Hyperbolic sine.
    "math.sinh(x: float, /) -> float" => math_sinh(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// Hyperbolic cosine.
    "math.cosh(x: float, /) -> float" => math_cosh(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// Inverse hyperbolic sine.
    "math.asinh(x: float, /) -> float" => math_asinh(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Inverse hyperbolic cosine.
    "math.acosh(x: float, /) -> float" => math_acosh(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Inverse hyperbolic tangent.
    "math.atanh(x: float, /) -> float" => math_atanh(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// e to the power of x.
    "math.exp(x: float, /) -> float" => math_exp(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// 2 to the power of x.
    "math.exp2(x: float, /) -> float" => math_exp2(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// exp(x) - 1, also for small x.
    "math.expm1(x: float, /) -> float" => math_expm1(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// log(1 + x), also for small x.
    "math.log1p(x: float, /) -> float" => math_log1p(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Gamma function.
    "math.gamma(x: float, /) -> float" => math_gamma(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError, OverflowError];
    /// Logarithm of the gamma function.
    "math.lgamma(x: float, /) -> float" => math_lgamma(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError, OverflowError];
    /// Arc tangent.
    "math.atan(x: float, /) -> float" => math_atan(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Hyperbolic tangent.
    "math.tanh(x: float, /) -> float" => math_tanh(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Cube root.
    "math.cbrt(x: float, /) -> float" => math_cbrt(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Error function.
    "math.erf(x: float, /) -> float" => math_erf(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Complementary error function.
    "math.erfc(x: float, /) -> float" => math_erfc(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Radians to degrees.
    "math.degrees(x: float, /) -> float" => math_degrees(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Degrees to radians.
    "math.radians(x: float, /) -> float" => math_radians(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Distance to the next float.
    "math.ulp(x: float, /) -> float" => math_ulp(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Absolute value, a float.
    "math.fabs(x: float, /) -> float" => math_fabs(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [] inline;
    /// Angle of the point (x, y).
    "math.atan2(x: float, y: float, /) -> float" => math_atan2(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// x with the sign of y.
    "math.copysign(x: float, y: float, /) -> float" => math_copysign(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [] inline;
    /// The next float after x towards y.
    "math.nextafter(x: float, y: float, /) -> float" => math_nextafter(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Rest with the sign of x.
    "math.fmod(x: float, y: float, /) -> float" => math_fmod(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// Rest nearest to zero.
    "math.remainder(x: float, y: float, /) -> float" => math_remainder(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// x to the power of y.
    "math.pow(x: float, y: float, /) -> float" => math_pow(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError, OverflowError];
    /// Whether x is not a number.
    "math.isnan(x: float, /) -> bool" => math_isnan(x: Copy F64) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// Whether x is infinite.
    "math.isinf(x: float, /) -> bool" => math_isinf(x: Copy F64) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// Whether x is a finite number.
    "math.isfinite(x: float, /) -> bool" => math_isfinite(x: Copy F64) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// Whether two numbers are nearly equal.
    "math.isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool" => math_isclose(a: Copy F64, b: Copy F64, rel_tol: Copy F64, abs_tol: Copy F64) -> Copy Bool
        effect Pure, fails Flag, raises [ValueError];
    /// Natural logarithm.
    "math.log(x: float, base: float = ..., /) -> float" => math_log(x: Borrow Word, base: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [ValueError, ZeroDivisionError, TypeError];
    /// Logarithm to base 2.
    "math.log2(x: float, /) -> float" => math_log2(x: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// Logarithm to base 10.
    "math.log10(x: float, /) -> float" => math_log10(x: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// The nearest int at most x.
    "math.floor(x: float, /) -> int" =>
        math_floor_f64(x: Copy F64) -> New Int
            effect Pure, fails Null, raises [OverflowError, ValueError] inline,
        math_floor(x: Borrow Word) -> New Int
            effect RunsUserCode, fails Null, raises [OverflowError, ValueError, TypeError];
    /// The nearest int at least x.
    "math.ceil(x: float, /) -> int" =>
        math_ceil_f64(x: Copy F64) -> New Int
            effect Pure, fails Null, raises [OverflowError, ValueError] inline,
        math_ceil(x: Borrow Word) -> New Int
            effect RunsUserCode, fails Null, raises [OverflowError, ValueError, TypeError];
    /// The nearest int towards zero from x.
    "math.trunc(x: float, /) -> int" =>
        math_trunc_f64(x: Copy F64) -> New Int
            effect Pure, fails Null, raises [OverflowError, ValueError] inline,
        math_trunc(x: Borrow Word) -> New Int
            effect RunsUserCode, fails Null, raises [OverflowError, ValueError, TypeError];
    /// Mantissa and exponent.
    "math.frexp(x: float, /) -> tuple[float, int]" => math_frexp(x: Copy F64) -> New Tuple
        effect Pure, fails Never, raises [];
    /// Fraction and whole part.
    "math.modf(x: float, /) -> tuple[float, float]" => math_modf(x: Copy F64) -> New Tuple
        effect Pure, fails Never, raises [];
    /// `x * 2 ** exponent`.
    "math.ldexp(x: float, exponent: int, /) -> float" => math_ldexp(x: Copy F64, exponent: Copy I64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// The length of a vector.
    "math.hypot(x: float, y: float, /) -> float" => math_hypot_2(x: Copy F64, y: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// The length of a vector.
    "math.hypot(*coordinates: float) -> float" => math_hypot(coordinates: Borrow Tuple) -> Copy F64
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// The distance of two points.
    "math.dist(p: Iterable[float], q: Iterable[float], /) -> float" => math_dist(p: Borrow Word, q: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// The exact sum of floats, rounded once.
    "math.fsum(iterable: Iterable[float], /) -> float" => math_fsum(iterable: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError, OverflowError];
    /// The product of numbers, from `start`.
    "math.prod(iterable: Iterable[T], /, *, start: U = 1) -> T | U" => math_prod(iterable: Borrow Word, start: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The greatest common divisor of two ints.
    "math.gcd(a: int, b: int, /) -> int" => math_gcd_2(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The greatest common divisor.
    "math.gcd(*integers: int) -> int" => math_gcd(integers: Borrow Tuple) -> New Int
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The least common multiple.
    "math.lcm(*integers: int) -> int" => math_lcm(integers: Borrow Tuple) -> New Int
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The whole square root.
    "math.isqrt(n: int, /) -> int" => math_isqrt(n: Borrow Word) -> New Int
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// `n!`.
    "math.factorial(x: int, /) -> int" => math_factorial(x: Borrow Word) -> New Int
        effect RunsUserCode, fails Null, raises [ValueError, OverflowError, TypeError];
    /// Ways to choose k of n.
    "math.comb(n: int, k: int, /) -> int" => math_comb(n: Borrow Word, k: Borrow Word) -> New Int
        effect RunsUserCode, fails Null, raises [ValueError, OverflowError, TypeError];
    /// Ways to choose k of n in order.
    "math.perm(n: int, k: int | None = None, /) -> int" => math_perm(n: Borrow Word, k: Borrow Word) -> New Int
        effect RunsUserCode, fails Null, raises [ValueError, OverflowError, TypeError];
    /// Seconds since 1970.
    "time.time() -> float" => time_time() -> Copy F64
        effect Writes, fails Never, raises [];
    /// Seconds of the clock for intervals.
    "time.perf_counter() -> float" => time_perf_counter() -> Copy F64
        effect Writes, fails Never, raises [];
    /// Seconds of a clock that never goes back.
    "time.monotonic() -> float" => time_monotonic() -> Copy F64
        effect Writes, fails Never, raises [];
    /// Seconds of processor time.
    "time.process_time() -> float" => time_process_time() -> Copy F64
        effect Writes, fails Never, raises [];
    /// Seconds of processor time of the thread.
    "time.thread_time() -> float" => time_thread_time() -> Copy F64
        effect Writes, fails Never, raises [];
    /// Nanoseconds since 1970.
    "time.time_ns() -> int" => time_time_ns() -> New Int
        effect Writes, fails Never, raises [];
    /// Nanoseconds of the clock for intervals.
    "time.perf_counter_ns() -> int" => time_perf_counter_ns() -> New Int
        effect Writes, fails Never, raises [];
    /// Nanoseconds of a clock that never goes back.
    "time.monotonic_ns() -> int" => time_monotonic_ns() -> New Int
        effect Writes, fails Never, raises [];
    /// Nanoseconds of processor time.
    "time.process_time_ns() -> int" => time_process_time_ns() -> New Int
        effect Writes, fails Never, raises [];
    /// Seconds since 1970 as a date in UTC.
    "time.gmtime(seconds: float | None = None, /) -> time.struct_time" => time_gmtime(seconds: Borrow Word) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError, ValueError, OverflowError];
    /// Seconds since 1970 as a local date.
    "time.localtime(seconds: float | None = None, /) -> time.struct_time" => time_localtime(seconds: Borrow Word) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError, ValueError, OverflowError];
    /// Seconds since 1970 of a local date.
    "time.mktime(tuple: tuple, /) -> float" => time_mktime(tuple: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [TypeError, OverflowError];
    /// A date as text.
    "time.strftime(format: str, tuple: object = ..., /) -> str" => time_strftime(format: Borrow Str, tuple: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// A date as text of a fixed form.
    "time.asctime(tuple: object = ..., /) -> str" => time_asctime(tuple: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Seconds since 1970 as text of a fixed form.
    "time.ctime(seconds: float | None = None, /) -> str" => time_ctime(seconds: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError, OverflowError];
    /// The folder of the process.
    "posix.getcwd() -> str" => posix_getcwd() -> New Str
        effect Writes, fails Null, raises [OSError];
    /// Goes to a folder.
    "posix.chdir(path: str) -> None" => posix_chdir(path: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// The names in a folder.
    "posix.listdir(path: str = '.') -> list[str]" => posix_listdir(path: Borrow Str) -> New List
        effect Writes, fails Null, raises [OSError];
    /// Makes a folder.
    "posix.mkdir(path: str, mode: int = 511) -> None" => posix_mkdir(path: Borrow Str, mode: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// Takes an empty folder away.
    "posix.rmdir(path: str) -> None" => posix_rmdir(path: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// Takes a file away.
    "posix.unlink(path: str) -> None" => posix_unlink(path: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// Gives a file another name.
    "posix.rename(src: str, dst: str) -> None" => posix_rename(src: Borrow Str, dst: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// What the system knows of a file.
    "posix.stat(path: str) -> os.stat_result" => posix_stat(path: Borrow Str) -> New Tuple
        effect Writes, fails Null, raises [OSError];
    /// The path without links, which may still be relative.
    "posix.realpath(path: str, strict: bool, /) -> str" => posix_realpath(path: Borrow Str, strict: Copy Bool) -> New Str
        effect Writes, fails Null, raises [OSError];
    /// What a link says.
    "posix.readlink(path: str) -> str" => posix_readlink(path: Borrow Str) -> New Str
        effect Writes, fails Null, raises [OSError];
    /// Makes a link to a path.
    "posix.symlink(src: str, dst: str, target_is_directory: bool = False) -> None" =>
        posix_symlink(src: Borrow Str, dst: Borrow Str, target_is_directory: Copy Bool) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// Makes another name for a file.
    "posix.link(src: str, dst: str) -> None" => posix_link(src: Borrow Str, dst: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
    /// What the system knows of a file or link.
    "posix.lstat(path: str) -> os.stat_result" => posix_lstat(path: Borrow Str) -> New Tuple
        effect Writes, fails Null, raises [OSError];
    /// Whether a file may be used so.
    "posix.access(path: str, mode: int) -> bool" => posix_access(path: Borrow Str, mode: Copy I64) -> Copy Bool
        effect Writes, fails Flag, raises [ValueError, UnicodeEncodeError];
    /// A path as str or bytes.
    "posix.fspath(path: object) -> Any" => posix_fspath(path: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The number of the process.
    "posix.getpid() -> int" => posix_getpid() -> Copy I64
        effect Writes, fails Never, raises [];
    /// The number of processors, or None.
    "posix.cpu_count() -> int | None" => posix_cpu_count() -> New Word
        effect Writes, fails Never, raises [];
    /// Random bytes of the system.
    "posix.urandom(size: int, /) -> bytes" => posix_urandom(size: Copy I64) -> New Bytes
        effect Writes, fails Null, raises [ValueError, OSError];
    /// Sets a variable of the environment.
    "posix.putenv(name: str, value: str, /) -> None" => posix_putenv(name: Borrow Str, value: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [ValueError, UnicodeEncodeError];
    /// Deletes a variable of the environment.
    "posix.unsetenv(name: str, /) -> None" => posix_unsetenv(name: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [ValueError, UnicodeEncodeError];
    /// The text of an error's number.
    "posix.strerror(code: int, /) -> str" => posix_strerror(code: Copy I64) -> New Str
        effect Reads, fails Never, raises [];
    /// Whether a file is a terminal.
    "posix.isatty(fd: int, /) -> bool" => posix_isatty(fd: Copy I64) -> Copy Bool
        effect Writes, fails Never, raises [];
    /// Ends the process at once.
    "posix._exit(status: int) -> None" => posix_exit(status: Copy I64) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Waits.
    "time.sleep(seconds: float, /) -> None" => time_sleep(seconds: Copy F64) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, OverflowError];
    /// About the bytes that an object takes.
    "sys.getsizeof(obj: object, default: object = ...) -> int" => sys_getsizeof(obj: Borrow Word, default: Borrow Word) -> Copy I64
        effect Reads, fails Never, raises [];
    /// The number of owners.
    "sys.getrefcount(obj: object, /) -> int" => sys_getrefcount(obj: Borrow Word) -> Copy I64
        effect Reads, fails Never, raises [];
    /// The one str of these characters.
    "sys.intern(text: str, /) -> str" => sys_intern(text: Borrow Str) -> New Str
        effect Writes, fails Never, raises [];
    /// Whether a class has a method of that name, which is not None there.
    "_abc.has_method(cls: object, name: str, /) -> bool" => abc_has_method(cls: Borrow Word, name: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Makes a class the base of enumerations.
    "_enum.install(cls: object, /) -> None" => enum_install(cls: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [];
    /// `repr` of a member.
    "_enum.show(member: object, /) -> str" => enum_show(member: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `str` of a member.
    "_enum.text(member: object, /) -> str" => enum_text(member: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What `auto()` stands for.
    "_enum.next_value(start: object, values: list, /) -> Any" => enum_next_value(start: Borrow Word, values: Borrow List) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What `auto()` stands for among flags.
    "_enum.next_flag(start: object, count: int, values: list, /) -> Any" =>
        enum_next_flag(start: Borrow Word, count: Copy I64, values: Borrow List) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A flag for several bits.
    "_enum.missing_flag(cls: object, value: object, /) -> Any" => enum_missing_flag(cls: Borrow Word, value: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `|`, `&` and `^` of flags, by number.
    "_enum.combine(member: object, other: object, operator: int, /) -> Any" =>
        enum_combine(member: Borrow Word, other: Borrow Word, operator: Copy I64) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `~` of a flag.
    "_enum.invert(member: object, /) -> Any" => enum_invert(member: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Whether a flag has the bits of another.
    "_enum.has(member: object, other: object, /) -> bool" => enum_has(member: Borrow Word, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// The flags in a flag.
    "_enum.parts(member: object, /) -> list[Any]" => enum_parts(member: Borrow Word) -> New List
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A random generator.
    "_random.Random(seed: object = ..., /) -> Random" => random_new(seed: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Starts again from a seed.
    "_random.Random.seed(self, n: object = ..., /) -> None" => random_seed(self_: Borrow Obj, n: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// A float from 0 to below 1.
    "_random.Random.random(self, /) -> float" => random_random(self_: Borrow Obj) -> Copy F64
        effect Writes, fails Never, raises [];
    /// An int of `k` random bits.
    "_random.Random.getrandbits(self, k: int, /) -> int" => random_getrandbits(self_: Borrow Obj, k: Copy I64) -> New Word
        effect Writes, fails Null, raises [ValueError];
    /// An int from 0 to below `n`.
    "_random.Random.randbelow(self, n: int, /) -> int" => random_randbelow(self_: Borrow Obj, n: Borrow Int) -> New Word
        effect Writes, fails Null, raises [ValueError];
    /// The state as a tuple of 625 ints.
    "_random.Random.getstate(self, /) -> tuple[int, ...]" => random_getstate(self_: Borrow Obj) -> New Tuple
        effect Reads, fails Never, raises [];
    /// Puts a state back.
    "_random.Random.setstate(self, state: Iterable[int], /) -> None" => random_setstate(self_: Borrow Obj, state: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// Reads so many characters, or all.
    "_io.TextIOWrapper.read(self, size: int | None = -1, /) -> str | bytes" => file_read(self_: Borrow Obj, size: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [OSError, ValueError];
    /// Reads a line with its end.
    "_io.TextIOWrapper.readline(self, size: int = -1, /) -> str | bytes" => file_readline(self_: Borrow Obj, size: Copy I64) -> New Word
        effect RunsUserCode, fails Null, raises [OSError, ValueError];
    /// All lines.
    "_io.TextIOWrapper.readlines(self, hint: int = -1, /) -> list[str | bytes]" => file_readlines(self_: Borrow Obj, hint: Copy I64) -> New List
        effect RunsUserCode, fails Null, raises [OSError, ValueError];
    /// Reads what is there, at most so many bytes.
    "_io.TextIOWrapper.read1(self, size: int = -1, /) -> bytes" => file_read1(self_: Borrow Obj, size: Copy I64) -> New Word
        effect RunsUserCode, fails Null, raises [OSError, ValueError, AttributeError];
    /// The bytes that are read next.
    "_io.TextIOWrapper.peek(self, size: int = 0, /) -> bytes" => file_peek(self_: Borrow Obj, size: Copy I64) -> New Word
        effect RunsUserCode, fails Null, raises [OSError, ValueError, AttributeError];
    /// Reads bytes into what can be written.
    "_io.TextIOWrapper.readinto(self, buffer: object, /) -> int" => file_readinto(self_: Borrow Obj, buffer: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [OSError, ValueError, TypeError, AttributeError];
    /// The same of what is there.
    "_io.TextIOWrapper.readinto1(self, buffer: object, /) -> int" => file_readinto1(self_: Borrow Obj, buffer: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [OSError, ValueError, TypeError, AttributeError];
    /// Changes how text is written.
    "_io.TextIOWrapper.reconfigure(self, *, encoding: str | None = None, errors: str | None = None, newline: str | None = None, line_buffering: object = None, write_through: object = None) -> None" => file_reconfigure(self_: Borrow Obj, encoding: Borrow Word, errors: Borrow Word, newline: Borrow Word, line_buffering: Borrow Word, write_through: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError, ValueError, TypeError, AttributeError];
    /// Writes text or bytes.
    "_io.TextIOWrapper.write(self, data: str | bytes, /) -> int" => file_write(self_: Borrow Obj, data: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [OSError, ValueError, TypeError];
    /// Writes each.
    "_io.TextIOWrapper.writelines(self, lines: Iterable[str | bytes], /) -> None" => file_writelines(self_: Borrow Obj, lines: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError, ValueError];
    /// Hands what was written to the system.
    "_io.TextIOWrapper.flush(self, /) -> None" => file_flush(self_: Borrow Obj) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError, ValueError];
    /// Closes the file.
    "_io.TextIOWrapper.close(self, /) -> None" => file_close(self_: Borrow Obj) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError];
    /// Goes to a place.
    "_io.TextIOWrapper.seek(self, offset: int, whence: int = 0, /) -> int" => file_seek(self_: Borrow Obj, offset: Copy I64, whence: Copy I64) -> Copy I64
        effect RunsUserCode, fails Flag, raises [OSError, ValueError];
    /// The place.
    "_io.TextIOWrapper.tell(self, /) -> int" => file_tell(self_: Borrow Obj) -> Copy I64
        effect RunsUserCode, fails Flag, raises [OSError, ValueError];
    /// Cuts the file off.
    "_io.TextIOWrapper.truncate(self, size: int | None = None, /) -> int" => file_truncate(self_: Borrow Obj, size: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [OSError, ValueError];
    /// Whether it has a place to go to.
    "_io.TextIOWrapper.seekable(self, /) -> bool" => file_seekable(self_: Borrow Obj) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// The system's number.
    "_io.TextIOWrapper.fileno(self, /) -> int" => file_fileno(self_: Borrow Obj) -> Copy I64
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Whether it is a terminal.
    "_io.TextIOWrapper.isatty(self, /) -> bool" => file_isatty(self_: Borrow Obj) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Whether it can be read.
    "_io.TextIOWrapper.readable(self, /) -> bool" => file_readable(self_: Borrow Obj) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it can be written.
    "_io.TextIOWrapper.writable(self, /) -> bool" => file_writable(self_: Borrow Obj) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `with`: the file itself.
    "_io.TextIOWrapper.__enter__(self, /) -> Self" => file_enter(self_: Borrow Obj) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError];
    /// Ends `with`: closes the file.
    "_io.TextIOWrapper.__exit__(self, cls: object, value: object, traceback: object, /) -> None" => file_exit(self_: Borrow Obj, cls: Borrow Word, value: Borrow Word, traceback: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError];
}}}
