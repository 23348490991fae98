//! Every implementation of a row under one path, which is what the shells of `export` call.

pub use crate::array::numbers::*;
pub use crate::array::rows::{
    array_append, array_byteswap, array_contains, array_count, array_delete, array_extend, array_frombytes, array_fromlist,
    array_fromunicode, array_get, array_index, array_insert, array_len, array_new, array_pop, array_remove, array_reverse, array_set,
    array_tobytes, array_tolist, array_tounicode,
};
pub use crate::bytes::array::*;
pub use crate::bytes::construct::{bytearray_new, bytes_new};
pub use crate::bytes::methods::bytes_maketrans as bytearray_maketrans;
pub use crate::bytes::methods::*;
pub use crate::bytes::slots::{bytearray_fromhex, bytearray_repr, bytes_eq, bytes_fromhex, bytes_hash, bytes_ne, bytes_repr};
pub use crate::bytes::view::{
    memoryview_cast, memoryview_enter, memoryview_exit, memoryview_hex, memoryview_len, memoryview_new, memoryview_release,
    memoryview_tobytes, memoryview_tolist, memoryview_toreadonly,
};
pub use crate::class::check::*;
pub use crate::class::instance::*;
pub use crate::class::make::*;
pub use crate::class::property::wrapped_function;
pub use crate::class::superclass::{super_new, super_of_known};
pub use crate::complex::methods::*;
pub use crate::cycle::{gc_collect, gc_disable, gc_enable, gc_isenabled};
pub use crate::deque::rows::{
    deque_append, deque_appendleft, deque_clear, deque_contains, deque_copy, deque_count, deque_delete, deque_extend, deque_extendleft,
    deque_from, deque_get, deque_index, deque_insert, deque_len, deque_pop, deque_popleft, deque_remove, deque_reverse, deque_reversed,
    deque_rotate, deque_set,
};
pub use crate::dict::rows::*;
pub use crate::dynamic::attribute::{dyn_delattr, dyn_getattr, dyn_setattr};
pub use crate::dynamic::basic::*;
pub use crate::dynamic::call::{
    dyn_call, dyn_call_ex, dyn_call_found, dyn_call_method, dyn_call_special, dyn_find_method, dyn_found_binds,
};
pub use crate::dynamic::compare::{
    dyn_eq, dyn_eq_bool, dyn_ge, dyn_ge_bool, dyn_gt, dyn_gt_bool, dyn_le, dyn_le_bool, dyn_lt, dyn_lt_bool, dyn_ne, dyn_ne_bool,
};
pub use crate::dynamic::convert::dyn_truth;
pub use crate::dynamic::item::{dyn_contains, dyn_delitem, dyn_getitem, dyn_setitem};
pub use crate::dynamic::iterate::{dyn_iter, dyn_next};
pub use crate::dynamic::numbers::*;
pub use crate::dynamic::operators::*;
pub use crate::dynamic::peek::*;
pub use crate::dynamic::text::format_value;
pub use crate::dynamic::unpack::*;
pub use crate::exc::group::{exception_derive, exception_split, exception_subgroup};
pub use crate::exc::rows::*;
pub use crate::float::methods::*;
pub use crate::float::methods::{
    float_repr as float_str, float_repr as str_of_f64, float_self as float_conjugate, float_self as float_of_float,
    float_trunc as float_dunder_trunc, float_trunc as int_of_float,
};
pub use crate::float::rows::*;
pub use crate::format::fields::*;
pub use crate::format::percent::str_percent;
pub use crate::function::builtin::builtin_function;
pub use crate::function::cell::{cell_get, cell_new, cell_set};
pub use crate::function::method::{method_function, method_new, method_receiver};
pub use crate::function::object::{function_capture, function_default, function_keyword_default, function_new};
pub use crate::functions::numbers::*;
pub use crate::functions::output::*;
pub use crate::functions::rows::*;
pub use crate::generator::delegate::*;
pub use crate::generator::methods::*;
pub use crate::generator::{
    generator_ended, generator_escaped, generator_finish, generator_new, generator_put, generator_sent, generator_set_state,
    generator_state, generator_step, generator_take,
};
pub use crate::int::construct::{int_from_any, int_from_str, int_from_text};
pub use crate::int::methods::*;
pub use crate::int::methods::{
    bool_repr as bool_str, bool_repr as str_of_bool, int_plain as int_ceil, int_plain as int_conjugate, int_plain as int_dunder_index,
    int_plain as int_floor, int_plain as int_of_int, int_plain as int_trunc,
};
pub use crate::int::rows::*;
pub use crate::int::slots::{int_format, int_repr, int_repr as int_str, int_repr as str_of_int};
pub use crate::iter::rows::*;
pub use crate::library::calendar::*;
pub use crate::library::posix::{
    posix_access, posix_chdir, posix_cpu_count, posix_exit, posix_fspath, posix_getcwd, posix_getpid, posix_isatty, posix_link,
    posix_listdir, posix_lstat, posix_mkdir, posix_putenv, posix_readlink, posix_realpath, posix_rename, posix_rmdir, posix_stat,
    posix_strerror, posix_symlink, posix_unlink, posix_unsetenv, posix_urandom,
};
pub use crate::library::rows::*;
pub use crate::library::structs::rows::*;
pub use crate::list::rows::*;
pub use crate::module::{global_append, global_get, global_set, global_set_inline, module_get, module_in_dict, module_new, module_set};
pub use crate::range::rows::*;
pub use crate::set::rows::*;
pub use crate::slice::rows::*;
pub use crate::start::literals::*;
pub use crate::start::{check_stack, finish, sys_getrecursionlimit, sys_setrecursionlimit};
pub use crate::str::build::str_repeat as str_rmul;
pub use crate::str::build::{str_append, str_build, str_concat, str_join, str_repeat};
pub use crate::str::find::*;
pub use crate::str::methods::str_str as str_of_str;
pub use crate::str::methods::*;
pub use crate::str::rows::*;
pub use crate::str::slots::str_from_bytes;
pub use crate::str::translate::*;
pub use crate::tuple::rows::*;
