//! sys and time: settings and hooks. A row of `_sys` or `_time` is a value that is worked out when the attribute of that name is
//! read; it is in a program only where the program mentions the name.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! sys_rows { ($with:ident, $($acc:tt)*) => { $crate::module_rows! { $with, $($acc)*
    /// Shows an exception that nothing caught.
    "sys.excepthook(exctype: object, value: object, traceback: object, /) -> None" => sys_excepthook(exctype: Borrow Word, value: Borrow Word, traceback: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Shows an exception that can't be raised.
    "sys.unraisablehook(unraisable: object, /) -> None" => sys_unraisablehook(unraisable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [AttributeError];
    /// Prints what is not None as `repr` has it.
    "sys.displayhook(object: object, /) -> None" => sys_displayhook(object: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError];
    /// The encoding of strs that are made bytes.
    "sys.getdefaultencoding() -> str" => sys_getdefaultencoding() -> New Str
        effect Reads, fails Never, raises [];
    /// The encoding of file names.
    "sys.getfilesystemencoding() -> str" => sys_getfilesystemencoding() -> New Str
        effect Reads, fails Never, raises [];
    /// How file names are encoded that the encoding has no room for.
    "sys.getfilesystemencodeerrors() -> str" => sys_getfilesystemencodeerrors() -> New Str
        effect Reads, fails Never, raises [];
    /// The greatest number of decimal digits that is converted; 0 is no limit.
    "sys.get_int_max_str_digits() -> int" => sys_get_int_max_str_digits() -> Copy I64
        effect Reads, fails Never, raises [];
    /// Sets the greatest number of decimal digits that is converted.
    "sys.set_int_max_str_digits(maxdigits: int) -> None" => sys_set_int_max_str_digits(maxdigits: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [ValueError];
    /// Seconds between switches of threads.
    "sys.getswitchinterval() -> float" => sys_getswitchinterval() -> Copy F64
        effect Reads, fails Never, raises [];
    /// Sets the seconds between switches of threads.
    "sys.setswitchinterval(interval: float, /) -> None" => sys_setswitchinterval(interval: Copy F64) -> Copy Void
        effect Writes, fails Flag, raises [ValueError];
    /// The number of memory blocks, which is not counted.
    "sys.getallocatedblocks() -> int" => sys_getallocatedblocks() -> Copy I64
        effect Reads, fails Never, raises [];
    /// Whether the program is ending.
    "sys.is_finalizing() -> bool" => sys_is_finalizing() -> Copy Bool
        effect Reads, fails Never, raises [];
    /// There is no tracing.
    "sys.gettrace() -> None" => sys_gettrace() -> Copy Void
        effect Reads, fails Never, raises [];
    /// There is no profiling.
    "sys.getprofile() -> None" => sys_getprofile() -> Copy Void
        effect Reads, fails Never, raises [];
    /// Takes None alone: compiled code can't be traced.
    "sys.settrace(function: object, /) -> None" => sys_settrace(function: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [NotImplementedError];
    /// Takes None alone: compiled code can't be profiled.
    "sys.setprofile(function: object, /) -> None" => sys_setprofile(function: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [NotImplementedError];
    /// Tells the hooks of an event; there are none.
    "sys.audit(event: str, /, *args: object) -> None" => sys_audit(event: Borrow Str, args: Borrow Tuple) -> Copy Void
        effect Reads, fails Never, raises [];
    /// Replaces `sys.excepthook`; None puts the function back.
    "_sys.excepthook(hook: object, /) -> None" => sys_set_excepthook(hook: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Replaces `sys.unraisablehook`; None puts the function back.
    "_sys.unraisablehook(hook: object, /) -> None" => sys_set_unraisablehook(hook: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Replaces `sys.stderr`.
    "_sys.stderr(file: object, /) -> None" => sys_set_stderr(file: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// The switches of the command line.
    "_sys.flags() -> object" => sys_flags() -> New Word
        effect Reads, fails Never, raises [];
    /// What runs the program.
    "_sys.implementation() -> object" => sys_implementation() -> New Word
        effect Reads, fails Never, raises [];
    /// The command line.
    "_sys.orig_argv() -> list[str]" => sys_orig_argv() -> New List
        effect Reads, fails Never, raises [];
    /// The names of the standard library's modules.
    "_sys.stdlib_module_names() -> object" => sys_stdlib_module_names() -> New Word
        effect Reads, fails Never, raises [];
    /// Letters of the build.
    "_sys.abiflags() -> str" => sys_abiflags() -> New Str
        effect Reads, fails Never, raises [];
    /// The version of the C interface.
    "_sys.api_version() -> int" => sys_api_version() -> Copy I64
        effect Reads, fails Never, raises [];
    /// Where the interpreter is installed.
    "_sys.base_exec_prefix() -> str" => sys_base_exec_prefix() -> New Str
        effect Reads, fails Never, raises [];
    /// The folder of libraries.
    "_sys.platlibdir() -> str" => sys_platlibdir() -> New Str
        effect Reads, fails Never, raises [];
    /// Where compiled files are kept.
    "_sys.pycache_prefix() -> None" => sys_pycache_prefix() -> Copy Void
        effect Reads, fails Never, raises [];
    /// Seconds west of Greenwich.
    "_time.timezone() -> int" => time_timezone() -> Copy I64
        effect Reads, fails Never, raises [];
    /// Seconds west of Greenwich in summer.
    "_time.altzone() -> int" => time_altzone() -> Copy I64
        effect Reads, fails Never, raises [];
    /// Whether there is a summer time.
    "_time.daylight() -> int" => time_daylight() -> Copy I64
        effect Reads, fails Never, raises [];
    /// The names of the zone and of its summer time.
    "_time.tzname() -> tuple[str, str]" => time_tzname() -> New Tuple
        effect Reads, fails Never, raises [];
    /// Looks at `TZ` again.
    "time.tzset() -> None" => time_tzset() -> Copy Void
        effect Writes, fails Never, raises [];
    /// Nanoseconds of processor time of the thread.
    "time.thread_time_ns() -> int" => time_thread_time_ns() -> New Int
        effect Writes, fails Never, raises [];
    /// Seconds of a clock of the system.
    "time.clock_gettime(clk_id: int, /) -> float" => time_clock_gettime(clk_id: Copy I64) -> Copy F64
        effect Writes, fails Flag, raises [OSError];
    /// Nanoseconds of a clock of the system.
    "time.clock_gettime_ns(clk_id: int, /) -> int" => time_clock_gettime_ns(clk_id: Copy I64) -> Copy I64
        effect Writes, fails Flag, raises [OSError];
    /// Seconds between two ticks of a clock.
    "time.clock_getres(clk_id: int, /) -> float" => time_clock_getres(clk_id: Copy I64) -> Copy F64
        effect Writes, fails Flag, raises [OSError];
    /// Sets a clock of the system.
    "time.clock_settime(clk_id: int, time: float, /) -> None" => time_clock_settime(clk_id: Copy I64, time: Copy F64) -> Copy Void
        effect Writes, fails Flag, raises [OSError];
}}}
