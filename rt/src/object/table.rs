//! The builtin types: one static each, at a place the compiler of this crate knows.
//!
//! A static names all that its type can do, so a program contains what is behind a type exactly if something that it
//! contains names the type: makes an object of it, above all. Code that only asks *whether* a value is of
//! a type must therefore not name it (see [`is_everywhere`]), nor may code that every program contains choose
//! a type by a number that is not known when it is compiled.

use super::slots::Slots;
use super::types::flags;
use super::{Ref, TypeObject};
use taipan_rt_abi::{BuiltinType, for_each_type};

/// The exceptions are many, alike, and raised by number: they are filled in at the start, and take no room in the executable.
const EXCEPTION_COUNT: usize = BuiltinType::ALL.len() - FIRST_EXCEPTION;
const FIRST_EXCEPTION: usize = BuiltinType::BaseException as usize;

#[unsafe(export_name = "tp_rt_exception_types")]
static mut EXCEPTIONS: [std::mem::MaybeUninit<TypeObject>; EXCEPTION_COUNT] = [const { std::mem::MaybeUninit::zeroed() }; EXCEPTION_COUNT];

macro_rules! table {
    ($($name:ident = $python:literal: $base:ident;)+) => {
        /// Those of exceptions are nowhere named.
        #[allow(non_upper_case_globals)]
        mod statics {
            use super::{BuiltinType, TypeObject, all_slots, layout, type_flags};
            $(
                #[unsafe(export_name = concat!("tp_rt_type_", stringify!($name)))]
                pub static mut $name: TypeObject = TypeObject::builtin(
                    BuiltinType::$name,
                    layout(BuiltinType::$name),
                    all_slots(BuiltinType::$name),
                    type_flags(BuiltinType::$name),
                    &raw const Type,
                    if BuiltinType::$name as u32 == 0 { std::ptr::null() } else { &raw const $base },
                );
            )+
        }

        /// The type object of a builtin type.
        #[inline(always)]
        pub fn builtin(id: BuiltinType) -> Ref<TypeObject> {
            let pointer = match id {
                _ if id as usize >= FIRST_EXCEPTION => return exception_type(id),
                $(BuiltinType::$name => &raw const statics::$name,)+
            };
            // SAFETY: types are statics.
            unsafe { Ref::from_ptr(pointer) }
        }
    };
}

for_each_type!(table);

/// The type object of a builtin exception, which need not be known when this is compiled.
#[inline(always)]
pub fn exception_type(id: BuiltinType) -> Ref<TypeObject> {
    // SAFETY: `init` has filled in the table, which has all types from the first exception on.
    unsafe { Ref::from_ptr((&raw const EXCEPTIONS).cast::<TypeObject>().add(id as usize - FIRST_EXCEPTION)) }
}

/// Whether every program contains the type anyway, so that its address serves to recognise it. Others are recognised by number.
pub const fn is_everywhere(id: BuiltinType) -> bool {
    use BuiltinType as T;
    id as usize >= FIRST_EXCEPTION
        || matches!(
            id,
            T::Object | T::Type | T::NoneType | T::Int | T::Bool | T::Float | T::Str | T::Tuple | T::List | T::Dict | T::Function | T::Cell
        )
}

/// Bytes of an instance's struct.
const fn layout(id: BuiltinType) -> usize {
    use BuiltinType as T;
    match id {
        T::Type => size_of::<TypeObject>(),
        T::Int | T::Bool => crate::int::value::OBJECT_SIZE,
        T::Float => size_of::<crate::float::FloatBox>(),
        T::Complex => size_of::<crate::complex::Complex>(),
        T::ByteArray => size_of::<crate::bytes::ByteArray>(),
        T::MemoryView => size_of::<crate::bytes::view::MemoryView>(),
        T::List => size_of::<crate::list::List>(),
        T::Dict => size_of::<crate::dict::Dict>(),
        T::Set | T::FrozenSet => size_of::<crate::set::Set>(),
        T::Range => size_of::<crate::range::Range>(),
        T::Slice => size_of::<crate::slice::Slice>(),
        T::Traceback => size_of::<crate::exc::traceback::Traceback>(),
        T::Frame | T::Code => size_of::<crate::exc::traceback::Place>(),
        T::Cell
        | T::Function
        | T::BuiltinFunction
        | T::Method
        | T::MethodDescriptor
        | T::GetSetDescriptor
        | T::WrapperDescriptor
        | T::NativeFunction => crate::function::layout(id),
        T::Property | T::ClassMethod | T::StaticMethod | T::Super => crate::class::descriptor_layout(id),
        T::WeakReference => size_of::<crate::cycle::weak::WeakRef>(),
        T::Module => size_of::<crate::module::Module>(),
        T::Generator => size_of::<crate::generator::Generator>(),
        _ if id as usize >= FIRST_EXCEPTION => 0,
        _ => crate::iter::layout(id),
    }
}

/// The operators that the type itself brings.
const fn slots(id: BuiltinType) -> Slots {
    use BuiltinType as T;
    match id {
        T::Object => crate::class::object::SLOTS,
        T::Type => crate::class::typing::SLOTS,
        T::NoneType | T::NotImplementedType | T::EllipsisType => crate::class::singletons::slots(id),
        T::Int => crate::int::SLOTS,
        T::Bool => crate::int::BOOL_SLOTS,
        T::Float => crate::float::SLOTS,
        T::Complex => crate::complex::SLOTS,
        T::Str => crate::str::SLOTS,
        T::Bytes => crate::bytes::SLOTS,
        T::ByteArray => crate::bytes::BYTEARRAY_SLOTS,
        T::MemoryView => crate::bytes::view::SLOTS,
        T::Tuple => crate::tuple::SLOTS,
        T::List => crate::list::SLOTS,
        T::Dict => crate::dict::SLOTS,
        T::DictKeys | T::DictValues | T::DictItems | T::MappingProxy => crate::dict::view_slots(id),
        T::Set => crate::set::SLOTS,
        T::FrozenSet => crate::set::FROZEN_SLOTS,
        T::Range => crate::range::SLOTS,
        T::Slice => crate::slice::SLOTS,
        T::Cell
        | T::Function
        | T::BuiltinFunction
        | T::Method
        | T::MethodDescriptor
        | T::GetSetDescriptor
        | T::WrapperDescriptor
        | T::NativeFunction => crate::function::slots(id),
        T::Property | T::ClassMethod | T::StaticMethod | T::Super => crate::class::descriptor_slots(id),
        T::Module => crate::module::SLOTS,
        T::Generator => crate::generator::SLOTS,
        T::Traceback | T::Frame | T::Code => crate::exc::traceback::slots(id),
        T::WeakReference => crate::cycle::weak::SLOTS,
        _ if id as usize >= FIRST_EXCEPTION => Slots::NONE,
        _ => crate::iter::slots(id),
    }
}

/// The operators, inherited ones included.
const fn all_slots(id: BuiltinType) -> Slots {
    let mut own = slots(id);
    if !matches!(id, BuiltinType::Object) {
        // A type that defines equality does not inherit the hash.
        let unhashable = own.compare.is_some() && own.hash.is_none();
        own.inherit(&all_slots(id.base()));
        if unhashable {
            own.hash = None;
        }
    }
    own
}

const fn type_flags(id: BuiltinType) -> u32 {
    use BuiltinType as T;
    let mut bits = 0;
    if matches!(
        id,
        T::NoneType
            | T::NotImplementedType
            | T::EllipsisType
            | T::Bool
            | T::Range
            | T::Slice
            | T::Function
            | T::Generator
            | T::BuiltinFunction
            | T::Method
            | T::DictKeys
            | T::DictValues
            | T::DictItems
            | T::MemoryView
    ) {
        bits |= flags::FINAL;
    }
    if matches!(id, T::Generator) {
        bits |= flags::FINALIZER;
    }
    if id.is_subtype(T::BaseException) {
        bits |= flags::EXCEPTION;
    }
    bits
}

/// Fills in the exceptions. Runs once, before anything else.
pub fn init() {
    for &id in &BuiltinType::ALL[FIRST_EXCEPTION..] {
        let is_root = id == BuiltinType::BaseException;
        let base = if is_root { builtin(BuiltinType::Object) } else { exception_type(id.base()) };
        let mut slots = if is_root { crate::exc::object::SLOTS } else { crate::exc::object::special_slots(id) };
        slots.inherit(&base.slots);
        let size = size_of::<crate::exc::object::Exception>();
        let ty = TypeObject::builtin(id, size, slots, type_flags(id), builtin(BuiltinType::Type).ptr(), base.ptr());
        // SAFETY: single threaded, at the start.
        unsafe { exception_type(id).ptr().write(ty) }
    }
    for id in [BuiltinType::UnsupportedOperation, BuiltinType::ExceptionGroup] {
        set_two_bases(id);
    }
}

/// Writes down the bases and the method resolution order of an exception with two bases; those of others follow from the chain of bases.
fn set_two_bases(id: BuiltinType) {
    let second = exception_type(id.second_base().expect("it has two bases"));
    // SAFETY: single threaded, at the start.
    let ty = unsafe { exception_type(id).get_mut() };
    ty.bases = vec![exception_type(id.base()), second];
    let mut order = Vec::new();
    ty.find_in_mro(|class| {
        if !second.is_subtype(class) {
            order.push(class);
        }
        None::<()>
    });
    second.find_in_mro(|class| {
        order.push(class);
        None::<()>
    });
    ty.mro = order;
}
