//! Exceptions, tracebacks and generators.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! exception_rows { ($with:ident, $($acc:tt)*) => { $crate::deque_rows! { $with, $($acc)*
    /// Adds a note that tracebacks show.
    "BaseException.add_note(self, note: str, /) -> None" => exception_add_note(self_: Borrow Obj, note: Borrow Str) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Sets the traceback and gives the exception itself.
    "BaseException.with_traceback(self, tb: object, /) -> Self" => exception_with_traceback(self_: Borrow Obj, tb: Borrow Word) -> New Word
        effect Writes, fails Null, raises [TypeError];
    /// The exceptions of a group for which a condition holds, as a group; None where there are none.
    "BaseExceptionGroup.subgroup(self, condition: object, /) -> Any" => exception_subgroup(self_: Borrow Obj, condition: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Those for which it holds, and the others.
    "BaseExceptionGroup.split(self, condition: object, /) -> tuple[Any, Any]" => exception_split(self_: Borrow Obj, condition: Borrow Word) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A group of the same message.
    "BaseExceptionGroup.derive(self, exceptions: object, /) -> Any" => exception_derive(self_: Borrow Obj, exceptions: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Goes on with `value` as the result of `yield`.
    "generator[T].send(self, value: object, /) -> T" => generator_send(self_: Borrow Obj, value: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [StopIteration, TypeError];
    /// Raises an exception where the generator stopped.
    "generator[T].throw(self, typ: object, val: object = None, tb: object = None, /) -> T" => generator_throw(self_: Borrow Obj, typ: Borrow Word, val: Borrow Word, tb: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [StopIteration, TypeError];
    /// Ends the generator; its `finally` blocks run.
    "generator[T].close(self, /) -> None" => generator_close(self_: Borrow Obj) -> Copy Void
        effect RunsUserCode, fails Flag, raises [RuntimeError];
    /// Ends the program by an exception; the main module's handlers and `finally` blocks run first.
    "sys.exit(status: object = None, /) -> NoReturn" => sys_exit(status: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [SystemExit];
    /// The same, as `site` offers it.
    "exit(code: object = None) -> NoReturn" => builtin_exit(code: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [SystemExit];
    /// The same under another name.
    "quit(code: object = None) -> NoReturn" => builtin_quit(code: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [SystemExit];
    /// The exception being handled, as a tuple of class, exception and traceback.
    "sys.exc_info() -> tuple[object, object, object]" => sys_exc_info() -> New Tuple
        effect Reads, fails Never, raises [];
    /// The exception being handled, or None.
    "sys.exception() -> object" => sys_exception() -> New Word
        effect Reads, fails Never, raises [];
    /// How deep calls may nest.
    "sys.getrecursionlimit() -> int" => sys_getrecursionlimit() -> Copy I64
        effect Reads, fails Never, raises [];
    /// Sets how deep calls may nest.
    "sys.setrecursionlimit(limit: int, /) -> None" => sys_setrecursionlimit(limit: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [ValueError];
    /// Frees cycles; the number of objects found.
    "gc.collect(generation: int = 2) -> int" => gc_collect(generation: Copy I64) -> Copy I64
        effect RunsUserCode, fails Never, raises [];
    /// Lets cycles be looked for when the heap has grown.
    "gc.enable() -> None" => gc_enable() -> Copy Void
        effect Writes, fails Never, raises [];
    /// Keeps cycles from being looked for.
    "gc.disable() -> None" => gc_disable() -> Copy Void
        effect Writes, fails Never, raises [];
    /// Whether cycles are looked for.
    "gc.isenabled() -> bool" => gc_isenabled() -> Copy Bool
        effect Reads, fails Never, raises [];
}}}
