//! All rows with a Python name, as a program that uses every name would list them.

use super::text;
use taipan_rt_abi::descriptor::Method;
use taipan_rt_abi::{PYTHON, for_each_builtin};

macro_rules! last_shell {
    ("-" $($rest:tt)*) => { None };
    ($python:tt $($name:ident)+) => { [$(Some(shells::$name as taipan_rt_abi::descriptor::DynamicCall)),+].into_iter().last().flatten() };
}

macro_rules! shells {
    ($( $(#[doc = $doc:literal])+ $python:tt =>
        $( $name:ident( $($arg:ident : $own:ident $repr:ident),* ) -> $ret_own:ident $ret:ident
            effect $effect:ident, fails $fails:ident, raises [$($exc:ident),*] $($inline:ident)? ),+ ; )+) => {
        #[allow(dead_code)]
        mod shells {
            unsafe extern "C" {
                $($(
                    #[link_name = concat!("tp_dyn_shell_", stringify!($name))]
                    pub fn $name(args: *const u64, count: usize) -> u64;
                )+)+
            }
        }

        /// The table, which lives for ever.
        pub fn methods() -> &'static [Method] {
            let shells = [$(last_shell!($python $($name)+)),+];
            let rows = PYTHON.iter().zip(shells).filter_map(|(row, shell)| {
                let (owner, name) = row.name();
                Some(Method { owner: text(owner), name: text(name), call: shell?, signature: text(row.signature) })
            });
            Box::leak(rows.collect::<Vec<_>>().into_boxed_slice())
        }
    };
}

for_each_builtin!(shells);
