//! The builtin types: one static each, at a place the compiler of this crate knows.

use super::slots::Slots;
use super::types::flags;
use super::{Header, Ref, TypeObject};
use taipan_rt_abi::{BuiltinType, for_each_type};

/// How many builtin types there are.
const COUNT: usize = BuiltinType::ALL.len();

macro_rules! table {
    ($($name:ident = $python:literal: $base:ident;)+) => {
        #[unsafe(export_name = "tp_rt_types")]
        static mut TYPES: [TypeObject; COUNT] = [
            $(TypeObject::builtin(
                BuiltinType::$name,
                layout(BuiltinType::$name),
                slots(BuiltinType::$name),
                type_flags(BuiltinType::$name),
            )),+
        ];
    };
}

for_each_type!(table);

/// The type object of a builtin type.
#[inline(always)]
pub fn builtin(id: BuiltinType) -> Ref<TypeObject> {
    // SAFETY: types are statics, one for each id.
    unsafe { Ref::from_ptr((&raw const TYPES).cast::<TypeObject>().add(id as usize)) }
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
        T::List => size_of::<crate::list::List>(),
        T::Dict => size_of::<crate::dict::Dict>(),
        T::Set | T::FrozenSet => size_of::<crate::set::Set>(),
        T::Range => size_of::<crate::range::Range>(),
        T::Slice => size_of::<crate::slice::Slice>(),
        _ if id.is_subtype(T::BaseException) => size_of::<crate::exc::object::Exception>(),
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
        T::BaseException => crate::exc::object::SLOTS,
        _ if id.is_subtype(T::BaseException) => crate::exc::object::special_slots(id),
        _ => crate::iter::slots(id),
    }
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

unsafe fn drop_nothing(_: *mut Header) {}

/// Links the types: headers, bases, inherited operators. Runs once, before anything else.
pub fn init() {
    for &id in BuiltinType::ALL {
        // SAFETY: single threaded, at the start; a base comes before what derives from it.
        unsafe {
            let ty = builtin(id).get_mut();
            ty.header.ty = builtin(BuiltinType::Type).ptr();
            if let Some(dot) = ty.name.rfind('.') {
                ty.module = &ty.name[..dot];
                ty.qualname = &ty.name[dot + 1..];
            }
            if id != BuiltinType::Object {
                let base = builtin(id.base());
                ty.base = base.ptr();
                // A type that defines equality does not inherit the hash.
                let unhashable = ty.slots.compare.is_some() && ty.slots.hash.is_none();
                ty.slots.inherit(&base.slots);
                if unhashable {
                    ty.slots.hash = None;
                }
            }
            ty.drop = ty.slots.drop.unwrap_or(drop_nothing);
            if ty.slots.traverse.is_some() {
                ty.flags |= flags::CYCLIC;
            }
        }
    }
}
