//! The static structs of `taipan_rt_abi::descriptor`, field for field.

use std::cell::RefCell;
use std::collections::HashMap;

use inkwell::types::StructType;
use inkwell::values::{BasicValueEnum, GlobalValue, PointerValue, StructValue, UnnamedAddress};
use taipan_mir::ir::program::{Constant, FunctionKind};
use taipan_mir::ir::typed::{ClassDescriptor, FuncDescriptor, FuncDescriptorData, Number, SlotPlace, TypedProgram, locate};
use taipan_mir::ir::{ConstId, FuncId, Name, Span};
use taipan_rt_abi::{PYTHON, Repr, descriptor};

use super::Codegen;
use crate::error::{Result, internal};

/// What has been emitted so far, so that each thing is there once.
#[derive(Default)]
pub(crate) struct Descriptors<'ctx> {
    texts: RefCell<HashMap<Vec<u8>, GlobalValue<'ctx>>>,
    functions: RefCell<HashMap<FuncDescriptor, PointerValue<'ctx>>>,
    /// A descriptor of each function that has one.
    by_func: HashMap<FuncId, FuncDescriptor>,
    /// Descriptors of functions that are only named by locations.
    places: RefCell<HashMap<FuncId, PointerValue<'ctx>>>,
    classes: RefCell<HashMap<ClassDescriptor, PointerValue<'ctx>>>,
    locations: RefCell<HashMap<(FuncId, [u32; 4]), PointerValue<'ctx>>>,
}

impl Descriptors<'_> {
    /// Nothing yet, of `program`.
    pub fn new(program: &TypedProgram) -> Self {
        let by_func = program.func_descriptors.iter_enumerated().rev().map(|(id, data)| (data.func, id)).collect();
        Descriptors { by_func, ..Descriptors::default() }
    }
}

impl<'ctx> Codegen<'_, 'ctx> {
    /// A `Text`.
    pub fn text(&self, bytes: &[u8]) -> StructValue<'ctx> {
        let data = *self.descriptors.texts.borrow_mut().entry(bytes.to_vec()).or_insert_with(|| {
            let global = self.cx.private_constant("text", self.cx.context.const_string(bytes, false));
            global.set_alignment(1);
            global
        });
        self.make_text(data.as_pointer_value(), bytes.len())
    }

    fn make_text(&self, data: PointerValue<'ctx>, len: usize) -> StructValue<'ctx> {
        let len = self.cx.types.usize.const_int(len as u64, false);
        self.cx.types.text.const_named_struct(&[data.into(), len.into()])
    }

    /// A docstring; its `data` is null when there is none.
    pub fn doc(&self, doc: Option<ConstId>) -> StructValue<'ctx> {
        match doc.map(|id| &self.program.program.constants[id]) {
            Some(Constant::Str(text)) => self.text(text),
            _ => self.make_text(self.cx.types.ptr.const_null(), 0),
        }
    }

    /// An array of names.
    pub fn names(&self, names: impl Iterator<Item = Name>) -> PointerValue<'ctx> {
        let texts: Vec<_> = names.map(|name| self.text(self.program.program.names[name].as_bytes())).collect();
        if texts.is_empty() {
            return self.cx.types.ptr.const_null();
        }
        self.cx.private_constant("names", self.cx.types.text.const_array(&texts)).as_pointer_value()
    }

    fn u32(&self, value: impl TryInto<u32>) -> BasicValueEnum<'ctx> {
        self.cx.types.i32.const_int(value.try_into().unwrap_or(u32::MAX).into(), false).into()
    }

    /// A struct that is told apart from others by its address, even when all fields agree.
    fn identity(&self, name: &str, fields: &[BasicValueEnum<'ctx>]) -> PointerValue<'ctx> {
        let global = self.cx.private_constant(name, self.cx.context.const_struct(fields, false));
        global.set_unnamed_address(UnnamedAddress::None);
        global.as_pointer_value()
    }

    /// A `descriptor::Function`.
    pub fn func_descriptor(&self, id: FuncDescriptor) -> PointerValue<'ctx> {
        if let Some(&known) = self.descriptors.functions.borrow().get(&id) {
            return known;
        }
        let data = &self.program.func_descriptors[id];
        let entry = match data.entry {
            Some(entry) => self.functions[entry].as_global_value().as_pointer_value(),
            None => self.cx.types.ptr.const_null(),
        };
        let made = self.make_function(data.func, entry, self.export(data));
        self.descriptors.functions.borrow_mut().insert(id, made);
        made
    }

    /// A `descriptor::Export`; null in a program of its own.
    fn export(&self, data: &FuncDescriptorData) -> PointerValue<'ctx> {
        let null = self.cx.types.ptr.const_null();
        if !self.program.program.extension {
            return null;
        }
        let function = &self.program.program.functions[data.func];
        let annotations = function.annotations.iter().chain([&function.returns]).map(|annotation| match annotation {
            Some(text) => self.text(text.as_bytes()),
            None => self.make_text(null, 0),
        });
        let annotations = self.cx.types.text.const_array(&annotations.collect::<Vec<_>>());
        let annotations = self.cx.private_constant("annotations", annotations).as_pointer_value();
        let annotated = data.annotated.map_or(null, |entry| self.functions[entry].as_global_value().as_pointer_value());
        let fields = [annotations.into(), annotated.into()];
        self.cx.private_constant("export", self.cx.context.const_struct(&fields, false)).as_pointer_value()
    }

    fn make_function(&self, id: FuncId, entry: PointerValue<'ctx>, export: PointerValue<'ctx>) -> PointerValue<'ctx> {
        let program = &self.program.program;
        let function = &program.functions[id];
        let module = &program.modules[function.module];
        let params = &function.params;
        let mut flags = 0;
        for (holds, flag) in [
            (params.varargs.is_some(), descriptor::FUNCTION_VARARGS),
            (params.varkeywords.is_some(), descriptor::FUNCTION_VARKEYWORDS),
            (function.kind == FunctionKind::Generator, descriptor::FUNCTION_GENERATOR),
        ] {
            flags |= if holds { flag } else { 0 };
        }
        let (line, ..) = locate(program, function.span);
        self.identity(
            "function",
            &[
                self.text(function.name.as_bytes()).into(),
                self.text(function.qualname.as_bytes()).into(),
                self.text(module.name.as_bytes()).into(),
                self.text(module.path.as_bytes()).into(),
                self.doc(function.doc).into(),
                self.u32(line),
                self.u32(flags),
                self.u32(params.positional_only),
                self.u32(params.positional.len()),
                self.u32(params.keyword_only.len()),
                self.u32(function.captures.len()),
                self.names(params.names()).into(),
                entry.into(),
                export.into(),
            ],
        )
    }

    /// The `descriptor::Function` that a location in that function names.
    fn place(&self, func: FuncId) -> PointerValue<'ctx> {
        if let Some(&id) = self.descriptors.by_func.get(&func) {
            return self.func_descriptor(id);
        }
        if let Some(&known) = self.descriptors.places.borrow().get(&func) {
            return known;
        }
        let made = self.make_function(func, self.cx.types.ptr.const_null(), self.cx.types.ptr.const_null());
        self.descriptors.places.borrow_mut().insert(func, made);
        made
    }

    /// A `descriptor::Class`.
    pub fn class_descriptor(&self, id: ClassDescriptor) -> PointerValue<'ctx> {
        if let Some(&known) = self.descriptors.classes.borrow().get(&id) {
            return known;
        }
        let data = &self.program.class_descriptors[id];
        let class = &self.program.program.classes[data.class];
        let module = &self.program.program.modules[class.module];
        let made = self.identity(
            "class",
            &[
                self.text(class.name.as_bytes()).into(),
                self.text(class.qualname.as_bytes()).into(),
                self.text(module.name.as_bytes()).into(),
                self.doc(class.doc).into(),
                self.u32(data.class_id),
                self.u32(data.flags),
                self.u32(data.slots.len()),
                self.u32(data.attrs.len()),
                self.names(data.slots.iter().map(|&(name, _)| name)).into(),
                self.names(data.attrs.iter().copied()).into(),
                self.slot_forms(&data.slots).into(),
            ],
        );
        self.descriptors.classes.borrow_mut().insert(id, made);
        made
    }

    /// The `descriptor::SlotForm` of each slot; null where all are words.
    fn slot_forms(&self, slots: &[(Name, SlotPlace)]) -> PointerValue<'ctx> {
        if slots.iter().all(|(_, place)| matches!(place, SlotPlace::Word(_))) {
            return self.cx.types.ptr.const_null();
        }
        let form = |&(_, place): &(Name, SlotPlace)| {
            let (kind, key) = match place {
                SlotPlace::Word(_) => (descriptor::SLOT_WORD, 0),
                SlotPlace::Number(_, Number { repr: Repr::F64, key }) => (descriptor::SLOT_FLOAT, key),
                SlotPlace::Number(_, Number { repr: Repr::U64, key }) => (descriptor::SLOT_U64, key),
                SlotPlace::Number(_, Number { key, .. }) => (descriptor::SLOT_I64, key),
            };
            [kind, key].map(|bits| self.cx.types.i64.const_int(bits, false))
        };
        let forms: Vec<_> = slots.iter().flat_map(form).collect();
        self.cx.private_constant("forms", self.cx.types.i64.const_array(&forms)).as_pointer_value()
    }

    /// A `descriptor::Location`.
    pub fn location(&self, func: FuncId, span: Span) -> PointerValue<'ctx> {
        let (line, end_line, column, end_column) = locate(&self.program.program, span);
        let place = [line, end_line, column, end_column];
        if let Some(&known) = self.descriptors.locations.borrow().get(&(func, place)) {
            return known;
        }
        let function = self.place(func);
        let mut fields = vec![function.into()];
        fields.extend(place.map(|number| self.u32(number)));
        let made = self.cx.private_constant("location", self.cx.context.const_struct(&fields, false)).as_pointer_value();
        self.descriptors.locations.borrow_mut().insert((func, place), made);
        made
    }

    /// The `descriptor::Method`s of the rows that can be reached by name.
    pub fn method_table(&self) -> Result<GlobalValue<'ctx>> {
        let types = &self.cx.types;
        let text = types.text.into();
        let row_type: StructType = self.cx.context.struct_type(&[text, text, types.ptr.into(), text], false);
        let mut rows = Vec::new();
        for &index in &self.program.methods {
            let row = PYTHON.get(index).ok_or_else(|| internal!("the table has no row {index}"))?;
            let (owner, name) = row.name();
            let last = row.variants.last().ok_or_else(|| internal!("`{}` has no variant", row.signature))?;
            let shell = format!("tp_dyn_shell_{}", last.name());
            let shell_type = types.function(Some(types.i64.into()), &[types.ptr.into(), types.usize.into()]);
            let shell = self.cx.module.get_function(&shell).unwrap_or_else(|| self.cx.module.add_function(&shell, shell_type, None));
            rows.push(row_type.const_named_struct(&[
                self.text(owner.as_bytes()).into(),
                self.text(name.as_bytes()).into(),
                shell.as_global_value().as_pointer_value().into(),
                self.text(row.signature.as_bytes()).into(),
            ]));
        }
        Ok(self.cx.private_constant("methods", row_type.const_array(&rows)))
    }
}
