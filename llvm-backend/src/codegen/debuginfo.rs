//! DWARF: a function of the debugger for each instance, and the Python line of each instruction.

use std::cell::RefCell;
use std::collections::HashMap;

use inkwell::debug_info::{
    AsDIScope, DICompileUnit, DIFile, DIFlags, DIFlagsConstants, DILocation, DIScope, DISubprogram, DISubroutineType, DWARFEmissionKind,
    DWARFSourceLanguage, DebugInfoBuilder,
};
use inkwell::module::FlagBehavior;
use taipan_mir::ir::typed::{Instance, locate};
use taipan_mir::ir::{Body, CallSite, FuncId, IndexVec, ModuleId, Program, Site, Span, ValueData};

use crate::cx::Cx;
use crate::options::{OptLevel, Options};

/// Version of DWARF that gdb, lldb, perf and valgrind of the last ten years read.
const DWARF_VERSION: u64 = 4;

/// The debug information of a program.
pub(crate) struct DebugInfo<'a, 'ctx> {
    builder: DebugInfoBuilder<'ctx>,
    unit: DICompileUnit<'ctx>,
    program: &'a Program,
    files: IndexVec<ModuleId, DIFile<'ctx>>,
    /// All functions have the same: types are of no use to a debugger here.
    signature: DISubroutineType<'ctx>,
    is_optimized: bool,
    /// Functions that were inlined somewhere.
    inlined: RefCell<HashMap<FuncId, DIScope<'ctx>>>,
}

/// The debug information of one function.
pub(crate) struct Frame<'ctx> {
    scope: DIScope<'ctx>,
    module: ModuleId,
    /// Line of the `def`, for what has no line of its own.
    line: u32,
    /// Scopes for code that was inlined from other files.
    foreign: RefCell<HashMap<ModuleId, DIScope<'ctx>>>,
}

impl<'a, 'ctx> DebugInfo<'a, 'ctx> {
    pub fn new(cx: &Cx<'ctx>, program: &'a Program, options: &Options) -> Self {
        let flag = |name, value| {
            let value = cx.types.i32.const_int(value, false);
            cx.module.add_basic_value_flag(name, FlagBehavior::Warning, value);
        };
        flag("Debug Info Version", u64::from(inkwell::debug_info::debug_metadata_version()));
        flag("Dwarf Version", DWARF_VERSION);

        let is_optimized = options.level > OptLevel::None;
        let script = program.main.map_or("", |main| program.modules[main].path.as_str());
        let (builder, unit) = cx.module.create_debug_info_builder(
            false,
            DWARFSourceLanguage::Python,
            script,
            options.directory,
            concat!("taipan ", env!("CARGO_PKG_VERSION")),
            is_optimized,
            "",
            0,
            "",
            DWARFEmissionKind::Full,
            0,
            true,
            false,
            "",
            "",
        );
        let files: IndexVec<_, _> = program.modules.iter().map(|module| builder.create_file(&module.path, options.directory)).collect();
        let signature = builder.create_subroutine_type(unit.get_file(), None, &[], DIFlags::ZERO);
        DebugInfo { builder, unit, program, files, signature, is_optimized, inlined: RefCell::default() }
    }

    /// Describes an instance.
    pub fn function(&self, instance: &Instance) -> (DISubprogram<'ctx>, Frame<'ctx>) {
        let subprogram = self.subprogram(instance.func, &instance.symbol);
        let function = &self.program.functions[instance.func];
        let (line, ..) = locate(self.program, function.span);
        (subprogram, Frame { scope: subprogram.as_debug_info_scope(), module: function.module, line, foreign: RefCell::default() })
    }

    fn subprogram(&self, func: FuncId, symbol: &str) -> DISubprogram<'ctx> {
        let function = &self.program.functions[func];
        let (line, ..) = locate(self.program, function.span);
        self.builder.create_function(
            self.unit.as_debug_info_scope(),
            &function.qualname,
            Some(symbol),
            self.files[function.module],
            line,
            self.signature,
            true,
            true,
            line,
            DIFlags::ZERO,
            self.is_optimized,
        )
    }

    /// The `def` line of a function, for what has no line of its own.
    pub fn start(&self, cx: &Cx<'ctx>, frame: &Frame<'ctx>) -> DILocation<'ctx> {
        self.builder.create_debug_location(cx.context, frame.line, 0, frame.scope, None)
    }

    /// The place of a value, seen from the function that it is in.
    pub fn location(&self, cx: &Cx<'ctx>, frame: &Frame<'ctx>, body: &Body, value: &ValueData) -> DILocation<'ctx> {
        self.place(cx, frame, body, value.span, value.site)
    }

    fn place(&self, cx: &Cx<'ctx>, frame: &Frame<'ctx>, body: &Body, span: Span, site: Option<Site>) -> DILocation<'ctx> {
        if span == Span::default() {
            return self.start(cx, frame);
        }
        let (line, _, column, _) = locate(self.program, span);
        let Some(site) = site else {
            return self.builder.create_debug_location(cx.context, line, column + 1, self.scope(frame, span, line), None);
        };
        let CallSite { func, span: call, outer } = body.sites[site];
        let call = self.place(cx, frame, body, call, outer);
        self.builder.create_debug_location(cx.context, line, column + 1, self.inlined_scope(func), Some(call))
    }

    /// The scope of a place within the function's own code, which may be in other files.
    fn scope(&self, frame: &Frame<'ctx>, span: Span, line: u32) -> DIScope<'ctx> {
        let module = span.module_id();
        if module == frame.module {
            return frame.scope;
        }
        let lexical_block = || self.builder.create_lexical_block(frame.scope, self.files[module], line, 0).as_debug_info_scope();
        *frame.foreign.borrow_mut().entry(module).or_insert_with(lexical_block)
    }

    /// The scope of a function in the places where it was inlined.
    fn inlined_scope(&self, func: FuncId) -> DIScope<'ctx> {
        let subprogram = || self.subprogram(func, &self.program.functions[func].qualname).as_debug_info_scope();
        *self.inlined.borrow_mut().entry(func).or_insert_with(subprogram)
    }

    /// Must come after the last function.
    pub fn finish(self) {
        self.builder.finalize();
    }
}
