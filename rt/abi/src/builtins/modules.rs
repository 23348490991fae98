//! Functions of the native modules: math, time, sys, random …

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! module_rows { ($with:ident, $($acc:tt)*) => { $with! { $($acc)*
    /// Square root.
    "math.sqrt(x: float, /) -> float" => math_sqrt(x: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ValueError] inline;
}}}
