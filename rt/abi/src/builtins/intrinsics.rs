//! What the compiler itself emits: counting, exact ints, operators on any value, and the making of objects.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! intrinsic_rows { ($with:ident, $($acc:tt)*) => { $crate::int_rows! { $with, $($acc)*
    /// Adds an owner to any word.
    "-" => retain(word: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// Drops an owner of any word; frees the object with the last one.
    "-" => release(word: Steal Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [] inline;
    /// Adds an owner to an object.
    "-" => retain_object(object: Borrow Obj) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// Drops an owner of an object; frees it with the last one.
    "-" => release_object(object: Steal Obj) -> Copy Void
        effect RunsUserCode, fails Never, raises [] inline;
    /// Adds an owner to a word that is a value, never "no value".
    "-" => retain_value(word: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// Drops an owner of a word that is a value, never "no value".
    "-" => release_value(word: Steal Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [] inline;
    /// Exact int sum.
    "-" => int_add(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// Exact int difference.
    "-" => int_sub(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// Exact int product.
    "-" => int_mul(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `a // b`, rounded down.
    "-" => int_floordiv(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Null, raises [ZeroDivisionError] inline;
    /// `a % b`, with the sign of `b`.
    "-" => int_mod(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Null, raises [ZeroDivisionError] inline;
    /// `a / b`, correctly rounded.
    "-" => int_truediv(a: Borrow Int, b: Borrow Int) -> Copy F64
        effect Pure, fails Flag, raises [ZeroDivisionError, OverflowError] inline;
    /// `a ** b`: an int, or a float when `b` is negative.
    "-" => int_pow(a: Borrow Int, b: Borrow Int) -> New Word
        effect Pure, fails Null, raises [ZeroDivisionError, OverflowError];
    /// `a << b`.
    "-" => int_lshift(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError] inline;
    /// `a >> b`.
    "-" => int_rshift(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Null, raises [ValueError] inline;
    /// `a & b` in two's complement.
    "-" => int_and(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `a | b` in two's complement.
    "-" => int_or(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `a ^ b` in two's complement.
    "-" => int_xor(a: Borrow Int, b: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `-a`.
    "-" => int_neg(a: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `~a`.
    "-" => int_invert(a: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `a == b`.
    "-" => int_eq(a: Borrow Int, b: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `a != b`.
    "-" => int_ne(a: Borrow Int, b: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `a < b`.
    "-" => int_lt(a: Borrow Int, b: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `a <= b`.
    "-" => int_le(a: Borrow Int, b: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `a > b`.
    "-" => int_gt(a: Borrow Int, b: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `a >= b`.
    "-" => int_ge(a: Borrow Int, b: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `a != 0`.
    "-" => int_truth(a: Borrow Int) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// A raw integer as an int.
    "-" => int_from_i64(value: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// A raw integer that is proved to fit a word as an int.
    "-" => int_from_small(value: Copy I64) -> Borrow Int
        effect Pure, fails Never, raises [] inline;
    /// The raw integer of an int that is proved to be in the word itself.
    "-" => int_to_small(a: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// An int as a raw integer; for an int that is proved to fit.
    "-" => int_to_i64_unchecked(a: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// An int as a raw integer; OverflowError when it does not fit (CPython's `Py_ssize_t` conversion).
    "-" => int_to_i64(a: Borrow Int) -> Copy I64
        effect Pure, fails Flag, raises [OverflowError] inline;
    /// A raw integer without a sign as an int.
    "-" => int_from_u64(bits: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// The low 64 bits of an int in two's complement.
    "-" => int_low_bits(a: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// `a << count` for a count that is known to be small.
    "-" => int_shift_left(a: Borrow Int, count: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `a >> count` for a count that is known to be small.
    "-" => int_shift_right(a: Borrow Int, count: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `(a * b + c) % d` of integers none of which is negative; `d` is not 0.
    "-" => i64_multiply_modulo(a: Copy I64, b: Copy I64, c: Copy I64, d: Copy I64) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// `a >> b` of an integer without a sign, for `b` below 64.
    "-" => u64_rshift(a: Copy I64, b: Copy I64) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// `a // b` of integers without a sign.
    "-" => u64_floordiv(a: Copy I64, b: Copy I64) -> Copy I64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// `a % b` of integers without a sign.
    "-" => u64_mod(a: Copy I64, b: Copy I64) -> Copy I64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// The nearest float of an integer without a sign.
    "-" => u64_to_f64(a: Copy I64) -> Copy F64
        effect Pure, fails Never, raises [] inline;
    /// An int as the index of an item; IndexError when it does not fit.
    "-" => int_to_place(a: Borrow Int) -> Copy I64
        effect Pure, fails Flag, raises [IndexError] inline;
    /// An int clamped to 64 bits (slice bounds, range stops).
    "-" => int_to_i64_clamped(a: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// An int as a float.
    "-" => int_to_f64(a: Borrow Int) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError] inline;
    /// Exact sum of raw integers, which may leave 64 bits.
    "-" => i64_add(a: Copy I64, b: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// Exact difference of raw integers, which may leave 64 bits.
    "-" => i64_sub(a: Copy I64, b: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// Exact product of raw integers, which may leave 64 bits.
    "-" => i64_mul(a: Copy I64, b: Copy I64) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `a // b` of raw integers; the quotient must fit (it does unless a = -2^63 and b = -1, which ranges rule out).
    "-" => i64_floordiv(a: Copy I64, b: Copy I64) -> Copy I64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// `a % b` of raw integers.
    "-" => i64_mod(a: Copy I64, b: Copy I64) -> Copy I64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// `a / b`; ZeroDivisionError for 0.
    "-" => f64_div(a: Copy F64, b: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// `a // b`.
    "-" => f64_floordiv(a: Copy F64, b: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// `a % b`.
    "-" => f64_mod(a: Copy F64, b: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ZeroDivisionError] inline;
    /// `a ** b` of floats: a float, or a complex number for a negative base.
    "-" => f64_pow(a: Copy F64, b: Copy F64) -> New Word
        effect Pure, fails Null, raises [ZeroDivisionError, OverflowError] inline;
    /// A float as a word, boxed when its exponent is rare.
    "-" => float_box(value: Copy F64) -> New Word
        effect Pure, fails Never, raises [] inline;
    /// The int where `is_int` holds, otherwise the number, as a word.
    "-" => number_word(number: Copy F64, is_int: Copy Bool, int: Copy I64) -> New Word
        effect Pure, fails Never, raises [] inline;
    /// The value of a word that holds a float.
    "-" => float_unbox(word: Borrow Word) -> Copy F64
        effect Reads, fails Never, raises [] inline;
    /// Binary operator `add` on any values, with reflected methods.
    "-" => dyn_add(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `add` on any values.
    "-" => dyn_inplace_add(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `sub` on any values, with reflected methods.
    "-" => dyn_sub(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `sub` on any values.
    "-" => dyn_inplace_sub(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `mul` on any values, with reflected methods.
    "-" => dyn_mul(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `mul` on any values.
    "-" => dyn_inplace_mul(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `truediv` on any values, with reflected methods.
    "-" => dyn_truediv(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `truediv` on any values.
    "-" => dyn_inplace_truediv(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `floordiv` on any values, with reflected methods.
    "-" => dyn_floordiv(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `floordiv` on any values.
    "-" => dyn_inplace_floordiv(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `mod` on any values, with reflected methods.
    "-" => dyn_mod(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `mod` on any values.
    "-" => dyn_inplace_mod(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `pow` on any values, with reflected methods.
    "-" => dyn_pow(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `pow` on any values.
    "-" => dyn_inplace_pow(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `lshift` on any values, with reflected methods.
    "-" => dyn_lshift(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `lshift` on any values.
    "-" => dyn_inplace_lshift(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `rshift` on any values, with reflected methods.
    "-" => dyn_rshift(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `rshift` on any values.
    "-" => dyn_inplace_rshift(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `and` on any values, with reflected methods.
    "-" => dyn_and(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `and` on any values.
    "-" => dyn_inplace_and(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `or` on any values, with reflected methods.
    "-" => dyn_or(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `or` on any values.
    "-" => dyn_inplace_or(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `xor` on any values, with reflected methods.
    "-" => dyn_xor(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `xor` on any values.
    "-" => dyn_inplace_xor(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Binary operator `matmul` on any values, with reflected methods.
    "-" => dyn_matmul(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Augmented assignment `matmul` on any values.
    "-" => dyn_inplace_matmul(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Unary operator `neg` on any value.
    "-" => dyn_neg(a: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Unary operator `pos` on any value.
    "-" => dyn_pos(a: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Unary operator `invert` on any value.
    "-" => dyn_invert(a: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `eq` on any values; the result is any value.
    "-" => dyn_eq(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `eq` on any values, then its truth.
    "-" => dyn_eq_bool(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Rich comparison `ne` on any values; the result is any value.
    "-" => dyn_ne(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `ne` on any values, then its truth.
    "-" => dyn_ne_bool(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Rich comparison `lt` on any values; the result is any value.
    "-" => dyn_lt(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `lt` on any values, then its truth.
    "-" => dyn_lt_bool(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Rich comparison `le` on any values; the result is any value.
    "-" => dyn_le(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `le` on any values, then its truth.
    "-" => dyn_le_bool(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Rich comparison `gt` on any values; the result is any value.
    "-" => dyn_gt(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `gt` on any values, then its truth.
    "-" => dyn_gt_bool(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Rich comparison `ge` on any values; the result is any value.
    "-" => dyn_ge(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Rich comparison `ge` on any values, then its truth.
    "-" => dyn_ge_bool(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `a + b` of values that are most likely numbers.
    "-" => num_add(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// `a - b` of values that are most likely numbers.
    "-" => num_sub(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// `a * b` of values that are most likely numbers.
    "-" => num_mul(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// `a / b` of values that are most likely numbers.
    "-" => num_truediv(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// `a ** b` of values that are most likely numbers.
    "-" => num_pow(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ZeroDivisionError, OverflowError];
    /// `-a` of a value that is most likely a float.
    "-" => num_neg(a: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// An int, bool or float as a float.
    "-" => num_to_f64(a: Borrow Word) -> Copy F64
        effect Reads, fails Flag, raises [OverflowError] inline;
    /// Truth of `a == b` of values that are most likely numbers.
    "-" => num_eq(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// Truth of `a != b` of values that are most likely numbers.
    "-" => num_ne(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// Truth of `a < b` of values that are most likely numbers.
    "-" => num_lt(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// Truth of `a <= b` of values that are most likely numbers.
    "-" => num_le(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// Truth of `a > b` of values that are most likely numbers.
    "-" => num_gt(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// Truth of `a >= b` of values that are most likely numbers.
    "-" => num_ge(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// `a + b` of ints, bools and floats.
    "-" => number_add(a: Borrow Word, b: Borrow Word) -> New Word
        effect Reads, fails Null, raises [OverflowError] inline;
    /// `a - b` of ints, bools and floats.
    "-" => number_sub(a: Borrow Word, b: Borrow Word) -> New Word
        effect Reads, fails Null, raises [OverflowError] inline;
    /// `a * b` of ints, bools and floats.
    "-" => number_mul(a: Borrow Word, b: Borrow Word) -> New Word
        effect Reads, fails Null, raises [OverflowError] inline;
    /// `a / b` of ints, bools and floats.
    "-" => number_truediv(a: Borrow Word, b: Borrow Word) -> New Word
        effect Reads, fails Null, raises [OverflowError, ZeroDivisionError] inline;
    /// `-a` of an int, bool or float.
    "-" => number_neg(a: Borrow Word) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// `a == b` of ints, bools and floats.
    "-" => number_eq(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `a != b` of ints, bools and floats.
    "-" => number_ne(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `a < b` of ints, bools and floats.
    "-" => number_lt(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `a <= b` of ints, bools and floats.
    "-" => number_le(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `a > b` of ints, bools and floats.
    "-" => number_gt(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `a >= b` of ints, bools and floats.
    "-" => number_ge(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `item in container`.
    "-" => dyn_contains(container: Borrow Word, item: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Truth of any value.
    "-" => dyn_truth(a: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError] inline;
    /// `a is b`, where equal ints and floats of the word itself are one object.
    "-" => word_is(a: Borrow Word, b: Borrow Word) -> Copy Bool
        effect Pure, fails Never, raises [] inline;
    /// `obj.name`.
    "-" => dyn_getattr(obj: Borrow Word, name: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [AttributeError];
    /// `obj.name = value`.
    "-" => dyn_setattr(obj: Borrow Word, name: Borrow Word, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [AttributeError];
    /// `del obj.name`.
    "-" => dyn_delattr(obj: Borrow Word, name: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [AttributeError];
    /// `obj[key]`.
    "-" => dyn_getitem(obj: Borrow Word, key: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `obj[key] = value`.
    "-" => dyn_setitem(obj: Borrow Word, key: Borrow Word, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `del obj[key]`.
    "-" => dyn_delitem(obj: Borrow Word, key: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Calls any value: `args` points to `count` words, the last ones named by the tuple of strs `names` (0 when none).
    "-" => dyn_call(callee: Borrow Word, args: Copy Ptr, count: Copy I64, names: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Calls the method `name` of any value; `args` leaves the receiver out.
    "-" => dyn_call_method(obj: Borrow Word, name: Borrow Word, args: Copy Ptr, count: Copy I64, names: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [AttributeError, TypeError];
    /// Finds what `dyn_call_method` calls, before the arguments are there; `dyn_found_binds` says more of it.
    "-" => dyn_find_method(obj: Borrow Word, name: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [AttributeError];
    /// Whether what `dyn_find_method` has just found takes the receiver as its first argument.
    "-" => dyn_found_binds() -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Calls what `dyn_find_method` found.
    "-" => dyn_call_found(found: Borrow Word, binds: Copy Bool, obj: Borrow Word, args: Copy Ptr, count: Copy I64, names: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Calls the method `name` of the value's type, as operators do (`__enter__`); AttributeError as CPython words it for `with`.
    "-" => dyn_call_special(obj: Borrow Word, name: Borrow Word, args: Copy Ptr, count: Copy I64) -> New Word
        effect RunsUserCode, fails Null, raises [AttributeError, TypeError];
    /// Calls any value with a sequence of positional arguments and a dict of keywords (0 when none).
    "-" => dyn_call_ex(callee: Borrow Word, args: Borrow Word, keywords: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `iter(x)`.
    "-" => dyn_iter(x: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Next item, or 0 when the iterator is exhausted or raised (then `exc_pending`).
    "-" => dyn_next(iter: Borrow Word) -> New Word
        effect RunsUserCode, fails Never, raises [] inline;
    /// Fails with the exception that waits already (after `dyn_next` or `generator_delegate` gave 0).
    "-" => exc_propagate() -> Copy Void
        effect Reads, fails Flag, raises [Exception] inline;
    /// Ends the process: inference had proved that control does not come here.
    "-" => unreached() -> Copy Void
        effect Writes, fails Never, raises [];
    /// The function of a bound method.
    "-" => method_function(method: Borrow Obj) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// What a static method wraps; another value as it is.
    "-" => wrapped_function(of: Borrow Word) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Whether a word is a function object of that descriptor.
    "-" => function_is(word: Borrow Word, descriptor: Copy Ptr) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether a word is a bound method of a function of that descriptor.
    "-" => method_is(word: Borrow Word, descriptor: Copy Ptr) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether a word is a class object of that descriptor.
    "-" => class_is(word: Borrow Word, descriptor: Copy Ptr) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// The receiver of a bound method.
    "-" => method_receiver(method: Borrow Obj) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// What a class named `name` in the MRO of `cls` holds, without binding: a function, a property …; 0 when there is none.
    "-" => class_lookup(cls: Borrow Type, name: Borrow Str) -> New Word
        effect Reads, fails Never, raises [];
    /// A bare instance by the `__new__` of the builtin base (an exception keeps `args`), all slots unset.
    "-" => instance_new_with(cls: Borrow Type, args: Copy Ptr, count: Copy I64) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Whether an exception waits; what tells exhaustion from failure after `dyn_next`.
    "-" => exc_pending() -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// Raises `exc` (a class or an instance) from `cause` (0: no `from`).
    "-" => exc_raise(exc: Borrow Word, cause: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Raises the exception that is being handled again; RuntimeError when there is none.
    "-" => exc_reraise() -> Copy Void
        effect Writes, fails Flag, raises [RuntimeError];
    /// Starts a handler: the waiting exception, normalised, becomes the one being handled.
    "-" => exc_enter() -> New Word
        effect Writes, fails Never, raises [];
    /// Ends the innermost handler.
    "-" => exc_leave() -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Whether exception `exc` is caught by `filter` (a class or a tuple of classes).
    "-" => exc_matches(exc: Borrow Word, filter: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Adds the frame at `location` (a descriptor) to the waiting exception's traceback.
    "-" => exc_trace(location: Copy Ptr) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Gives `count` words, which a frame's variables held (0 for unset ones), to the newest entry of the waiting exception's traceback.
    "-" => exc_hold(words: Copy Ptr, count: Copy I64) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Drops the exception that waits if it is a StopIteration, and says whether it was.
    "-" => exc_catch_stop() -> Copy Bool
        effect RunsUserCode, fails Never, raises [];
    /// What `next` raises when `generator_step` has given nothing: the exception that waits, or StopIteration.
    "-" => generator_ended() -> Copy Void
        effect Writes, fails Flag, raises [StopIteration];
    /// Turns a waiting StopIteration, which has left a generator, into the RuntimeError that says so.
    "-" => generator_escaped() -> Copy Void
        effect Writes, fails Never, raises [];
    /// Raises UnboundLocalError for a local, NameError for a free variable or a global: kind 0, 1, 2.
    "-" => raise_unbound(name: Borrow Word, kind: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [UnboundLocalError, NameError];
    /// Raises AttributeError for an attribute that is not set.
    "-" => raise_no_attribute(obj: Borrow Word, name: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [AttributeError];
    /// Raises AssertionError with an optional message (0: none).
    "-" => raise_assertion(message: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [AssertionError];
    /// Raises ImportError for a name that a module does not have.
    "-" => raise_import(module: Borrow Word, name: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [ImportError];
    /// Polls for Ctrl-C and checks the stack's depth; on the entry of recursive functions and on loop back edges that call nothing.
    "-" => check_stack() -> Copy Void
        effect Reads, fails Flag, raises [RecursionError, KeyboardInterrupt] inline;
    /// A tuple of `count` words, which it takes over.
    "-" => tuple_new(items: Copy Ptr, count: Copy I64) -> New Tuple
        effect Pure, fails Never, raises [];
    /// An instance of a class that derives from tuple: of `count` words, which it takes over.
    "-" => tuple_new_of(cls: Borrow Type, items: Copy Ptr, count: Copy I64) -> New Obj
        effect Pure, fails Never, raises [];
    /// `*x` where a tuple is made: its items.
    "-" => tuple_of_star(items: Borrow Word) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The items of `count` tuples in a new one.
    "-" => tuple_join(tuples: Copy Ptr, count: Copy I64) -> New Tuple
        effect Reads, fails Never, raises [];
    /// Item `index` of a tuple whose length is proved.
    "-" => tuple_item(t: Borrow Tuple, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Item `index` of a tuple whose length is proved. Borrowed: valid until what it was read from changes.
    "-" => tuple_peek(t: Borrow Tuple, index: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// An empty list that `count` items are likely to be added to.
    "-" => list_with_room(count: Copy I64) -> New List
        effect Pure, fails Never, raises [];
    /// A list of `count` words, which it takes over.
    "-" => list_new(items: Copy Ptr, count: Copy I64) -> New List
        effect Pure, fails Never, raises [];
    /// A set of `count` borrowed words.
    "-" => set_new(items: Copy Ptr, count: Copy I64) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A dict of `count` pairs of borrowed words, key then value.
    "-" => dict_new(items: Copy Ptr, count: Copy I64) -> New Dict
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Place of the first item of `s[start:stop]` in a sequence of so many items. The bounds are ints or None.
    "-" => slice_first(start: Borrow Word, stop: Borrow Word, length: Copy I64) -> Copy I64
        effect Pure, fails Never, raises [];
    /// Number of items of `s[start:stop]` of a sequence of so many items. The bounds are ints or None.
    "-" => slice_count(start: Borrow Word, stop: Borrow Word, length: Copy I64) -> Copy I64
        effect Pure, fails Never, raises [];
    /// The list of a `literal::Literal`.
    "-" => list_of_literal(literal: Copy Ptr) -> New List
        effect Pure, fails Never, raises [];
    /// The tuple of a `literal::Literal`.
    "-" => tuple_of_literal(literal: Copy Ptr) -> New Tuple
        effect Pure, fails Never, raises [];
    /// The dict of a `literal::Literal`.
    "-" => dict_of_literal(literal: Copy Ptr) -> New Dict
        effect Pure, fails Never, raises [];
    /// The set of a `literal::Literal`.
    "-" => set_of_literal(literal: Copy Ptr) -> New Set
        effect Pure, fails Never, raises [];
    /// `slice(start, stop, step)`.
    "-" => slice_new(start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New Slice
        effect Pure, fails Never, raises [];
    /// Appends in a list display or comprehension; the list is exact.
    "-" => list_push(list: Borrow List, item: Steal Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// `[*x]`: appends every item of an iterable.
    "-" => list_extend_display(list: Borrow List, items: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Number of items of an exact list.
    "-" => list_length(list: Borrow List) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// Item `index` of a list, which must be within it.
    "-" => list_item(list: Borrow List, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Item `index` of a list, which must be within it. Borrowed: valid until what it was read from changes.
    "-" => list_peek(list: Borrow List, index: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// Adds in a set display or comprehension.
    "-" => set_insert(set: Borrow Set, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `{*x}`.
    "-" => set_update_display(set: Borrow Set, items: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Sets in a dict display or comprehension.
    "-" => dict_insert(dict: Borrow Dict, key: Borrow Word, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `{**x}`.
    "-" => dict_update_display(dict: Borrow Dict, other: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `f(**x)`: like `{**x}`, but a repeated or non-str key is a TypeError that names `callee`.
    "-" => dict_merge_keywords(dict: Borrow Dict, other: Borrow Word, callee: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Checks and unpacks: a tuple of exactly `before + after` items, or with `star` 1 one more, a list, at `before`.
    "-" => unpack(iterable: Borrow Word, before: Copy I64, star: Copy I64, after: Copy I64) -> New Tuple
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// Raises ValueError for a list or tuple of another length than what it is unpacked into.
    "-" => raise_unpack(length: Copy I64, expected: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [ValueError];
    /// An f-string's field: conversion 0 none, 1 `!s`, 2 `!r`, 3 `!a`; `spec` 0 when empty.
    "-" => format_value(value: Borrow Word, conversion: Copy I64, spec: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Joins `count` strs.
    "-" => str_build(parts: Copy Ptr, count: Copy I64) -> New Str
        effect Pure, fails Never, raises [];
    /// A cell for a captured variable; 0 when unbound.
    "-" => cell_new(value: Borrow Word) -> New Obj
        effect Pure, fails Never, raises [] inline;
    /// What a cell holds, or 0.
    "-" => cell_get(cell: Borrow Obj) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// What a cell holds, or 0. Borrowed: valid until what it was read from changes.
    "-" => cell_peek(cell: Borrow Obj) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// Sets a cell (0 to unbind).
    "-" => cell_set(cell: Borrow Obj, value: Steal Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [] inline;
    /// Reads the module-level slot `index`: an owned word, or 0 when unbound.
    "-" => global_get(slots: Copy Ptr, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Reads the module-level slot `index`: an owned word, or 0 when unbound. Borrowed: valid until what it was read from changes.
    "-" => global_peek(slots: Copy Ptr, index: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// Sets a module-level slot (0 to unbind).
    "-" => global_set(slots: Copy Ptr, index: Copy I64, value: Steal Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [] inline;
    /// Sets a module-level slot that never refers to an object: it holds small ints, bools and None.
    "-" => global_set_inline(slots: Copy Ptr, index: Copy I64, value: Steal Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// `x += more` of a module-level str, `text` being what `x` was: extends it in place when nobody else has it, as `str_append` does.
    "-" => global_append(slots: Copy Ptr, index: Copy I64, text: Steal Str, more: Borrow Str) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Reads a fixed attribute slot of an instance, which is set: an owned word.
    "-" => slot_get(obj: Borrow Obj, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Reads a fixed attribute slot of an instance, which is set. Borrowed: valid until what it was read from changes.
    "-" => slot_peek(obj: Borrow Obj, index: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// Reads a fixed attribute slot of an instance that may be unset: an owned word.
    "-" => slot_get_checked(obj: Borrow Obj, index: Copy I64) -> New Word
        effect Reads, fails Null, raises [AttributeError] inline;
    /// Reads a fixed attribute slot of an instance that may be unset. Borrowed: valid until what it was read from changes.
    "-" => slot_peek_checked(obj: Borrow Obj, index: Copy I64) -> Borrow Word
        effect Reads, fails Null, raises [AttributeError] inline;
    /// Sets a fixed attribute slot (0 to unset).
    "-" => slot_set(obj: Borrow Obj, index: Copy I64, value: Steal Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [] inline;
    /// Sets a fixed attribute slot that holds only values without contents: numbers, strs, None.
    "-" => slot_set_plain(obj: Borrow Obj, index: Copy I64, value: Steal Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// Sets a fixed attribute slot that never refers to an object: it holds small ints, bools and None.
    "-" => slot_set_inline(obj: Borrow Obj, index: Copy I64, value: Steal Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// The bits of a number that an instance holds behind its header; 0 when unset.
    "-" => number_get(obj: Borrow Obj, index: Copy I64) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// Sets the bits of a number that an instance holds behind its header.
    "-" => number_set(obj: Borrow Obj, index: Copy I64, bits: Copy I64) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// The class id of any word; what a type switch tests.
    "-" => class_id(word: Borrow Word) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// The class of any word.
    "-" => type_of(word: Borrow Word) -> New Type
        effect Reads, fails Never, raises [] inline;
    /// Reads the class attribute slot `index` of the class itself (no base is looked at): an owned word, or 0.
    "-" => class_slot_get(cls: Borrow Type, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Reads the class attribute slot `index` of the class itself (no base is looked at): an owned word, or 0. Borrowed: valid until what it was read from changes.
    "-" => class_slot_peek(cls: Borrow Type, index: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// Sets a class attribute slot (0 to unset).
    "-" => class_slot_set(cls: Borrow Type, index: Copy I64, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// A function object over `captures` (`count` borrowed cells); `defaults` a tuple or 0, `keyword_defaults` a tuple with 0 for required ones, or 0.
    "-" => function_new(descriptor: Copy Ptr, captures: Copy Ptr, count: Copy I64, defaults: Borrow Word, keyword_defaults: Borrow Word) -> New Function
        effect Pure, fails Never, raises [];
    /// Captured cell `index` of a function object.
    "-" => function_capture(function: Borrow Function, index: Copy I64) -> New Obj
        effect Reads, fails Never, raises [] inline;
    /// Captured cell `index` of a function object. Borrowed: valid until what it was read from changes.
    "-" => function_capture_peek(function: Borrow Function, index: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// Default of positional parameter `index`, counted from the first that has one.
    "-" => function_default(function: Borrow Function, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Default of keyword-only parameter `index`.
    "-" => function_keyword_default(function: Borrow Function, index: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// The type object of a class statement before its body runs; `bases` is a tuple. TypeError for a bad MRO or layout.
    "-" => class_new(descriptor: Copy Ptr, bases: Borrow Tuple) -> New Type
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Ends a class statement: fills operator slots, calls `__set_name__` and `__init_subclass__` (`keywords` a dict or 0).
    "-" => class_finish(cls: Borrow Type, keywords: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// A bare instance with all slots unset, for a class whose construction is known (`object.__new__`). `number` tells passes the class id; `slots` is how many there are, or 0 where it is not known.
    "-" => instance_new(cls: Borrow Type, number: Copy I64, words: Copy I64, numbers: Copy I64) -> New Obj
        effect Writes, fails Never, raises [] inline;
    /// A bare instance of a class that may have abstract methods.
    "-" => instance_new_concrete(cls: Borrow Type) -> New Obj
        effect Writes, fails Null, raises [TypeError];
    /// `super(cls, obj)`.
    "-" => super_new(cls: Borrow Word, obj: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `super(cls, obj)` of an object that is known to be of that class, or a subclass of it.
    "-" => super_of_known(cls: Borrow Word, obj: Borrow Word) -> New Word
        effect Pure, fails Never, raises [];
    /// A bound method.
    "-" => method_new(function: Borrow Word, obj: Borrow Word) -> New Word
        effect Pure, fails Never, raises [];
    /// `isinstance(obj, cls)` for one class object and no `__instancecheck__`.
    "-" => is_instance(obj: Borrow Word, cls: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// The builtin type or exception class whose id it is.
    "-" => builtin_type(id: Copy I64) -> New Type
        effect Pure, fails Never, raises [];
    /// A builtin function, or a function of a native module, as a value (`f = len`): `method` indexes the program's table.
    "-" => builtin_function(method: Copy I64) -> New Word
        effect Pure, fails Never, raises [];
    /// The module object of `name`, for dynamic access. `origin` is `__doc__`, `__package__` and `__file__`; `slots` where in `globals` `names` are.
    "-" => module_new(name: Borrow Str, origin: Copy Ptr, names: Copy Ptr, globals: Copy Ptr, slots: Copy Ptr, count: Copy I64) -> New Obj
        effect Pure, fails Never, raises [];
    /// The same of a module that keeps its variables in its `__dict__`.
    "-" => module_in_dict(name: Borrow Str, origin: Copy Ptr) -> New Obj
        effect Pure, fails Never, raises [];
    /// Reads a variable of a module that keeps them in its `__dict__`: an owned word, or 0 when unbound.
    "-" => module_get(module: Borrow Word, name: Borrow Str) -> New Word
        effect Reads, fails Never, raises [];
    /// Sets a variable of a module that keeps them in its `__dict__` (0 to unbind).
    "-" => module_set(module: Borrow Word, name: Borrow Str, value: Steal Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// A generator with room for `slots` words, all 0; `resume` is its code and `descriptor` its function.
    "-" => generator_new(resume: Copy Ptr, descriptor: Copy Ptr, slots: Copy I64) -> New Obj
        effect Pure, fails Never, raises [] inline;
    /// Slot `index` of a generator's frame, moved out (the slot becomes 0).
    "-" => generator_take(frame: Borrow Obj, index: Copy I64) -> New Word
        effect Writes, fails Never, raises [] inline;
    /// Stores into a frame slot that holds 0, taking over the word.
    "-" => generator_put(frame: Borrow Obj, index: Copy I64, value: Steal Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// The state number at which a generator resumes; 0 before its start.
    "-" => generator_state(frame: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// Sets the state number.
    "-" => generator_set_state(frame: Borrow Obj, state: Copy I64) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// The value sent in at a resumption (None for `next`); raises when `throw` or `close` resumed it.
    "-" => generator_sent(frame: Borrow Obj) -> New Word
        effect Writes, fails Null, raises [GeneratorExit] inline;
    /// Ends a generator: `value` is what `return` gave. The resume function then returns 0.
    "-" => generator_finish(frame: Borrow Obj, value: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [];
    /// The next item of a generator whose code is `code`, 0 when it has finished or raised (`exc_pending` says which).
    "-" => generator_step(iter: Borrow Obj, code: Copy Ptr) -> New Word
        effect RunsUserCode, fails Never, raises [] inline;
    /// One step of `yield from` in the generator `frame`: sends `value` (or throws the waiting exception when it is 0) into `iter`. The yielded word, or 0 when it finished (then `generator_result`) or raised (`exc_pending`).
    "-" => generator_delegate(frame: Borrow Obj, iter: Borrow Word, value: Borrow Word) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// The value with which the last delegate finished.
    "-" => generator_result() -> New Word
        effect Writes, fails Never, raises [];
    /// Writes a leak report when asked for, flushes, and gives the exit code after the main module ran or raised.
    "-" => finish(raised: Copy Bool) -> Copy I64
        effect RunsUserCode, fails Never, raises [];
}}}
