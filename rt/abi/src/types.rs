//! The builtin types and exceptions, each with its class id and base.

/// Calls `$with!` with `Name = "python name" : Base;` for every builtin type, the base before the derived.
#[macro_export]
macro_rules! for_each_type {
    ($with:ident) => { $with! {
        Object = "object": Object; Type = "type": Object; NoneType = "NoneType": Object;
        NotImplementedType = "NotImplementedType": Object; EllipsisType = "ellipsis": Object;
        Int = "int": Object; Bool = "bool": Int; Float = "float": Object; Complex = "complex": Object;
        Str = "str": Object; Bytes = "bytes": Object; ByteArray = "bytearray": Object; MemoryView = "memoryview": Object;
        Tuple = "tuple": Object; List = "list": Object; Dict = "dict": Object; Set = "set": Object; FrozenSet = "frozenset": Object;
        DictKeys = "dict_keys": Object; DictValues = "dict_values": Object; DictItems = "dict_items": Object; MappingProxy = "mappingproxy": Object;
        Range = "range": Object; Slice = "slice": Object; Cell = "cell": Object;
        Function = "function": Object; BuiltinFunction = "builtin_function_or_method": Object; Method = "method": Object;
        MethodDescriptor = "method_descriptor": Object; Property = "property": Object; ClassMethod = "classmethod": Object;
        StaticMethod = "staticmethod": Object; Super = "super": Object; Module = "module": Object; Generator = "generator": Object;
        Code = "code": Object; Frame = "frame": Object; Traceback = "traceback": Object; WeakReference = "weakref": Object;
        ListIterator = "list_iterator": Object; ListReverseIterator = "list_reverseiterator": Object; TupleIterator = "tuple_iterator": Object;
        StrIterator = "str_iterator": Object; BytesIterator = "bytes_iterator": Object; ByteArrayIterator = "bytearray_iterator": Object;
        RangeIterator = "range_iterator": Object; LongRangeIterator = "longrange_iterator": Object; SetIterator = "set_iterator": Object;
        DictKeyIterator = "dict_keyiterator": Object; DictValueIterator = "dict_valueiterator": Object; DictItemIterator = "dict_itemiterator": Object;
        DictReverseKeyIterator = "dict_reversekeyiterator": Object; DictReverseValueIterator = "dict_reversevalueiterator": Object;
        DictReverseItemIterator = "dict_reverseitemiterator": Object;
        CallableIterator = "callable_iterator": Object; SequenceIterator = "iterator": Object; Enumerate = "enumerate": Object;
        Reversed = "reversed": Object; Zip = "zip": Object; Map = "map": Object; Filter = "filter": Object;
        DequeIterator = "_collections._deque_iterator": Object; DequeReverseIterator = "_collections._deque_reverse_iterator": Object;
        ArrayIterator = "array.arrayiterator": Object;
        File = "_io.TextIOWrapper": Object; Deque = "collections.deque": Object; Array = "array.array": Object; Random = "_random.Random": Object;
        VersionInfo = "sys.version_info": Tuple; FloatInfo = "sys.float_info": Tuple; IntInfo = "sys.int_info": Tuple;
        HashInfo = "sys.hash_info": Tuple; StructTime = "time.struct_time": Tuple; StatResult = "os.stat_result": Tuple;
        SysFlags = "sys.flags": Tuple; Implementation = "types.SimpleNamespace": Tuple; UnraisableHookArgs = "sys.UnraisableHookArgs": Tuple;
        GetSetDescriptor = "getset_descriptor": Object; WrapperDescriptor = "wrapper_descriptor": Object;
        NativeFunction = "builtin_method": Object;

        BaseException = "BaseException": Object; Exception = "Exception": BaseException; GeneratorExit = "GeneratorExit": BaseException;
        KeyboardInterrupt = "KeyboardInterrupt": BaseException; SystemExit = "SystemExit": BaseException;
        ArithmeticError = "ArithmeticError": Exception; FloatingPointError = "FloatingPointError": ArithmeticError;
        OverflowError = "OverflowError": ArithmeticError; ZeroDivisionError = "ZeroDivisionError": ArithmeticError;
        AssertionError = "AssertionError": Exception; AttributeError = "AttributeError": Exception; BufferError = "BufferError": Exception;
        EOFError = "EOFError": Exception; ImportError = "ImportError": Exception; ModuleNotFoundError = "ModuleNotFoundError": ImportError;
        LookupError = "LookupError": Exception; IndexError = "IndexError": LookupError; KeyError = "KeyError": LookupError;
        MemoryError = "MemoryError": Exception; NameError = "NameError": Exception; UnboundLocalError = "UnboundLocalError": NameError;
        OSError = "OSError": Exception; BlockingIOError = "BlockingIOError": OSError; ChildProcessError = "ChildProcessError": OSError;
        ConnectionError = "ConnectionError": OSError; BrokenPipeError = "BrokenPipeError": ConnectionError;
        ConnectionAbortedError = "ConnectionAbortedError": ConnectionError; ConnectionRefusedError = "ConnectionRefusedError": ConnectionError;
        ConnectionResetError = "ConnectionResetError": ConnectionError; FileExistsError = "FileExistsError": OSError;
        FileNotFoundError = "FileNotFoundError": OSError; InterruptedError = "InterruptedError": OSError;
        IsADirectoryError = "IsADirectoryError": OSError; NotADirectoryError = "NotADirectoryError": OSError;
        PermissionError = "PermissionError": OSError; ProcessLookupError = "ProcessLookupError": OSError; TimeoutError = "TimeoutError": OSError;
        ReferenceError = "ReferenceError": Exception; RuntimeError = "RuntimeError": Exception;
        NotImplementedError = "NotImplementedError": RuntimeError; RecursionError = "RecursionError": RuntimeError;
        StopAsyncIteration = "StopAsyncIteration": Exception; StructError = "struct.error": Exception; StopIteration = "StopIteration": Exception;
        SyntaxError = "SyntaxError": Exception; IndentationError = "IndentationError": SyntaxError; TabError = "TabError": IndentationError;
        SystemError = "SystemError": Exception; TypeError = "TypeError": Exception; ValueError = "ValueError": Exception;
        UnicodeError = "UnicodeError": ValueError; UnicodeDecodeError = "UnicodeDecodeError": UnicodeError;
        UnicodeEncodeError = "UnicodeEncodeError": UnicodeError; UnicodeTranslateError = "UnicodeTranslateError": UnicodeError;
        UnsupportedOperation = "io.UnsupportedOperation": OSError;
        Warning = "Warning": Exception; BytesWarning = "BytesWarning": Warning; DeprecationWarning = "DeprecationWarning": Warning;
        EncodingWarning = "EncodingWarning": Warning; FutureWarning = "FutureWarning": Warning; ImportWarning = "ImportWarning": Warning;
        PendingDeprecationWarning = "PendingDeprecationWarning": Warning; ResourceWarning = "ResourceWarning": Warning;
        RuntimeWarning = "RuntimeWarning": Warning; SyntaxWarning = "SyntaxWarning": Warning; UnicodeWarning = "UnicodeWarning": Warning;
        UserWarning = "UserWarning": Warning; BaseExceptionGroup = "BaseExceptionGroup": BaseException; ExceptionGroup = "ExceptionGroup": BaseExceptionGroup;
    } };
}

macro_rules! declare {
    ($($name:ident = $python:literal: $base:ident;)+) => {
        /// A builtin type; its number is the class id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs)]
        #[repr(u32)]
        pub enum BuiltinType { $($name),+ }

        impl BuiltinType {
            /// Every builtin type, by class id.
            pub const ALL: &'static [BuiltinType] = &[$(BuiltinType::$name),+];

            /// The name that Python prints, with the module where it is not `builtins`.
            pub const fn python_name(self) -> &'static str {
                match self { $(BuiltinType::$name => $python),+ }
            }

            /// The direct base; `object` is its own.
            pub const fn base(self) -> BuiltinType {
                match self { $(BuiltinType::$name => BuiltinType::$base),+ }
            }

            /// The second base of the few exceptions that have two.
            pub const fn second_base(self) -> Option<BuiltinType> {
                match self {
                    BuiltinType::UnsupportedOperation => Some(BuiltinType::ValueError),
                    BuiltinType::ExceptionGroup => Some(BuiltinType::Exception),
                    _ => None,
                }
            }

            /// Whether exact instances cross the boundary of an extension module as copies, since nobody can tell.
            pub const fn crosses_by_value(self) -> bool {
                use BuiltinType as T;
                matches!(self, T::NoneType | T::NotImplementedType | T::EllipsisType | T::Int | T::Bool | T::Float | T::Complex | T::Str | T::Bytes | T::Tuple)
            }

            /// The number that a type switch tests.
            pub const fn class_id(self) -> u32 {
                self as u32
            }

            /// The type of that Python name.
            pub fn from_python_name(name: &str) -> Option<BuiltinType> {
                BuiltinType::ALL.iter().copied().find(|ty| ty.python_name() == name)
            }

            /// Whether `self` is `ancestor` or derives from it.
            pub const fn is_subtype(self, ancestor: BuiltinType) -> bool {
                let mut ty = self;
                loop {
                    if ty as u32 == ancestor as u32 {
                        return true;
                    }
                    if let Some(second) = ty.second_base() {
                        if second.is_subtype(ancestor) {
                            return true;
                        }
                    }
                    let base = ty.base();
                    if base as u32 == ty as u32 {
                        return false;
                    }
                    ty = base;
                }
            }
        }
    };
}

for_each_type!(declare);

/// Classes that native modules hold: module, name, type. (Functions of native modules are rows.)
pub const NATIVE_CLASSES: &[(&str, &str, BuiltinType)] = &[
    ("_collections", "deque", BuiltinType::Deque),
    ("array", "array", BuiltinType::Array),
    ("array", "ArrayType", BuiltinType::Array),
    ("_random", "Random", BuiltinType::Random),
    ("time", "struct_time", BuiltinType::StructTime),
    ("posix", "stat_result", BuiltinType::StatResult),
    ("_struct", "error", BuiltinType::StructError),
    ("_io", "UnsupportedOperation", BuiltinType::UnsupportedOperation),
];

/// The class that a native module has under that name.
pub fn native_class(module: &str, name: &str) -> Option<BuiltinType> {
    NATIVE_CLASSES.iter().find(|class| class.0 == module && class.1 == name).map(|class| class.2)
}

/// Constants of native modules whose type never changes: module, name, type. (Others may be anything: `sys.stdout`.)
pub const NATIVE_CONSTANTS: &[(&str, &str, BuiltinType)] = &[
    ("math", "pi", BuiltinType::Float),
    ("math", "e", BuiltinType::Float),
    ("math", "tau", BuiltinType::Float),
    ("math", "inf", BuiltinType::Float),
    ("math", "nan", BuiltinType::Float),
    ("sys", "maxsize", BuiltinType::Int),
    ("sys", "maxunicode", BuiltinType::Int),
    ("sys", "hexversion", BuiltinType::Int),
    ("sys", "version", BuiltinType::Str),
    ("sys", "platform", BuiltinType::Str),
    ("sys", "executable", BuiltinType::Str),
    ("sys", "byteorder", BuiltinType::Str),
    ("array", "typecodes", BuiltinType::Str),
    ("time", "CLOCK_REALTIME", BuiltinType::Int),
    ("time", "CLOCK_MONOTONIC", BuiltinType::Int),
    ("time", "CLOCK_PROCESS_CPUTIME_ID", BuiltinType::Int),
    ("time", "CLOCK_THREAD_CPUTIME_ID", BuiltinType::Int),
    ("time", "CLOCK_MONOTONIC_RAW", BuiltinType::Int),
    ("time", "CLOCK_BOOTTIME", BuiltinType::Int),
    ("time", "CLOCK_TAI", BuiltinType::Int),
];

/// The type of a native module's constant.
pub fn native_constant(module: &str, name: &str) -> Option<BuiltinType> {
    NATIVE_CONSTANTS.iter().find(|constant| constant.0 == module && constant.1 == name).map(|constant| constant.2)
}

/// Functions of `sys` that a program may put others in the place of, which the runtime then calls.
pub const HOOKS: [&str; 3] = ["excepthook", "unraisablehook", "displayhook"];

const _: () = assert!(BuiltinType::ALL.len() <= crate::descriptor::FIRST_USER_CLASS as usize);

/// Whether a class method of a builtin type makes an instance of the class that it is called on.
pub fn makes_its_class(name: &str) -> bool {
    matches!(name, "fromkeys" | "from_bytes" | "fromhex")
}
