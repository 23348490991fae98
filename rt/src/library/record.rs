//! Tuples whose items have names: `sys.version_info`, `time.struct_time` and their like.

use crate::object::slots::{Member, Slots};
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::repr;
use crate::tuple::Tuple;

fn item(record: Word, at: usize) -> Result<OwnWord, Raised> {
    // SAFETY: records have a tuple's layout, and as many items as names.
    Ok(unsafe { record.cast_unchecked::<Tuple>() }.items()[at].own())
}

macro_rules! records {
    ($($id:ident $constant:ident [$($at:literal $field:literal)*];)*) => {
        $( const $constant: &[Member] = &[$(Member::new($field, |record| item(record, $at))),*]; )*

        /// Operators of a record.
        pub const fn slots(id: BuiltinType) -> Slots {
            Slots {
                members: match id {
                    $( BuiltinType::$id => $constant, )*
                    _ => &[],
                },
                repr: Some(repr_record),
                ..Slots::NONE
            }
        }
    };
}

records! {
    VersionInfo VERSION [0 "major" 1 "minor" 2 "micro" 3 "releaselevel" 4 "serial"];
    FloatInfo FLOAT [0 "max" 1 "max_exp" 2 "max_10_exp" 3 "min" 4 "min_exp" 5 "min_10_exp" 6 "dig" 7 "mant_dig" 8 "epsilon"
        9 "radix" 10 "rounds"];
    IntInfo INT [0 "bits_per_digit" 1 "sizeof_digit" 2 "default_max_str_digits" 3 "str_digits_check_threshold"];
    HashInfo HASH [0 "width" 1 "modulus" 2 "inf" 3 "nan" 4 "imag" 5 "algorithm" 6 "hash_bits" 7 "seed_bits" 8 "cutoff"];
    StructTime TIME [0 "tm_year" 1 "tm_mon" 2 "tm_mday" 3 "tm_hour" 4 "tm_min" 5 "tm_sec" 6 "tm_wday" 7 "tm_yday" 8 "tm_isdst"];
    StatResult STAT [0 "st_mode" 1 "st_ino" 2 "st_dev" 3 "st_nlink" 4 "st_uid" 5 "st_gid" 6 "st_size" 7 "st_atime" 8 "st_mtime"
        9 "st_ctime"];
    SysFlags FLAGS [0 "debug" 1 "inspect" 2 "interactive" 3 "optimize" 4 "dont_write_bytecode" 5 "no_user_site" 6 "no_site"
        7 "ignore_environment" 8 "verbose" 9 "bytes_warning" 10 "quiet" 11 "hash_randomization" 12 "isolated" 13 "dev_mode"
        14 "utf8_mode" 15 "warn_default_encoding" 16 "safe_path" 17 "int_max_str_digits"];
    Implementation IMPLEMENTATION [0 "name" 1 "cache_tag" 2 "version" 3 "hexversion" 4 "_multiarch"];
    UnraisableHookArgs UNRAISABLE [0 "exc_type" 1 "exc_value" 2 "exc_traceback" 3 "err_msg" 4 "object"];
}

/// A record of that type.
#[inline(always)]
pub fn new(id: BuiltinType, items: Vec<OwnWord>) -> Own<Tuple> {
    Tuple::of_type(builtin(id), items.into_iter())
}

fn repr_record(record: Word) -> Result<OwnWord, Raised> {
    let ty = record.ty();
    // SAFETY: records have a tuple's layout.
    let tuple: Ref<Tuple> = unsafe { record.cast_unchecked() };
    let names = slots_of(ty.layout);
    let shown = if ty.layout == BuiltinType::Implementation { "namespace" } else { ty.name };
    repr::guarded(record, "(...)", || {
        repr::sequence(&format!("{shown}("), ")", |parts, at| match (tuple.items().get(at), names.get(at)) {
            (Some(&item), Some(name)) => {
                parts.text(&format!("{}=", name.name));
                parts.repr(item).map(|()| true)
            }
            _ => Ok(false),
        })
    })
}

fn slots_of(id: BuiltinType) -> &'static [Member] {
    const fn members(id: BuiltinType) -> &'static [Member] {
        slots(id).members
    }
    members(id)
}

fn text(text: &str) -> OwnWord {
    crate::str::Str::new(text).into_word()
}

/// `sys.version_info`.
pub fn version_info() -> OwnWord {
    let number = OwnWord::from_small;
    new(BuiltinType::VersionInfo, vec![number(3), number(11), number(2), text("final"), number(0)]).into_word()
}

/// `sys.float_info`.
pub fn float_info() -> OwnWord {
    let (number, float) = (OwnWord::from_small, crate::float::from_f64);
    let items = vec![
        float(f64::MAX),
        number(1024),
        number(308),
        float(f64::MIN_POSITIVE),
        number(-1021),
        number(-307),
        number(15),
        number(53),
        float(f64::EPSILON),
        number(2),
        number(1),
    ];
    new(BuiltinType::FloatInfo, items).into_word()
}

/// `sys.int_info`.
pub fn int_info() -> OwnWord {
    let number = OwnWord::from_small;
    new(BuiltinType::IntInfo, vec![number(30), number(4), number(4300), number(640)]).into_word()
}

/// `sys.hash_info`.
pub fn hash_info() -> OwnWord {
    let number = OwnWord::from_small;
    let items = vec![
        number(64),
        number((1 << 61) - 1),
        number(314_159),
        number(0),
        number(1_000_003),
        text("siphash13"),
        number(64),
        number(128),
        number(0),
    ];
    new(BuiltinType::HashInfo, items).into_word()
}
