//! Arguments of a call, and their binding to the parameters of a function.

use super::engine::{Cx, Engine, Source};
use super::facts::ArgSource;
use crate::ir::{FuncId, Name, Value};
use crate::types::{Atom, InferId, Ty};
use taipan_rt_abi::BuiltinType;

/// An argument: its type, and where it comes from.
#[derive(Clone, Debug)]
pub(super) struct Arg {
    pub ty: Ty,
    pub source: ArgSource,
}

/// The arguments of a call.
#[derive(Clone, Debug, Default)]
pub(super) struct Args {
    pub positional: Vec<Arg>,
    pub named: Vec<(Name, Arg)>,
}

impl Args {
    /// The arguments with one more in front.
    pub fn with_receiver(&self, ty: Ty, source: ArgSource) -> Args {
        let mut args = self.clone();
        args.positional.insert(0, Arg { ty, source });
        args
    }

    /// The types of all arguments.
    pub fn types(&self) -> impl Iterator<Item = Ty> + '_ {
        self.positional.iter().map(|arg| arg.ty).chain(self.named.iter().map(|(_, arg)| arg.ty))
    }

    /// The types of the positional arguments, when there are no others.
    pub fn plain(&self) -> Option<Vec<Ty>> {
        self.named.is_empty().then(|| self.positional.iter().map(|arg| arg.ty).collect())
    }
}

impl Engine<'_> {
    /// The arguments of an operation; the last `names.len()` are keywords.
    pub fn args(&self, cx: Cx, values: &[Value], names: &[Name]) -> Args {
        let arg = |&value: &Value| Arg { ty: self.ty(cx.inst, value), source: ArgSource::Value(value) };
        let (positional, named) = values.split_at(values.len() - names.len());
        Args { positional: positional.iter().map(arg).collect(), named: names.iter().copied().zip(named.iter().map(arg)).collect() }
    }

    /// Binds arguments to the parameters of a function of the program; `None` when they don't fit (a TypeError).
    pub fn bind(&mut self, cx: Cx, func: FuncId, env: Option<InferId>, args: Args) -> Option<Vec<Arg>> {
        self.read(Source::Closure(func, env));
        let program = self.program;
        let params = &program.functions[func].params;
        let plain = params.positional.len() + params.keyword_only.len();
        let mut bound: Vec<Option<Arg>> = vec![None; plain];
        let mut rest = Vec::new();
        for (index, arg) in args.positional.into_iter().enumerate() {
            match params.positional.len() > index {
                true => bound[index] = Some(arg),
                false => rest.push(arg),
            }
        }
        let mut extra = Vec::new();
        for (name, arg) in args.named {
            let positional = params.positional.iter().skip(params.positional_only).position(|&param| param == name);
            let keyword_only = || params.keyword_only.iter().position(|&(param, _)| param == name);
            let index = positional
                .map(|index| index + params.positional_only)
                .or_else(|| keyword_only().map(|index| index + params.positional.len()));
            match index {
                Some(index) if bound[index].is_some() => return None,
                Some(index) => bound[index] = Some(arg),
                None => extra.push((name, arg)),
            }
        }
        if (!rest.is_empty() && params.varargs.is_none()) || (!extra.is_empty() && params.varkeywords.is_none()) {
            return None;
        }
        let mut complete = Vec::with_capacity(params.count());
        for (index, arg) in bound.into_iter().enumerate() {
            complete.push(match arg {
                Some(arg) => arg,
                None => self.default(func, env, index)?,
            });
        }
        if params.varargs.is_some() {
            let types = rest.iter().map(|arg| arg.ty).collect();
            let ty = self.tuple(cx, 7, types);
            complete.push(Arg { ty, source: ArgSource::Tuple(rest.into_iter().map(|arg| arg.source).collect()) });
        }
        if params.varkeywords.is_some() {
            let cell = self.site_cell(cx, 8);
            for (_, arg) in &extra {
                self.types.add_contents(cell, Ty::STR, arg.ty);
            }
            let ty = self.types.single(Atom::Container(BuiltinType::Dict, cell));
            complete.push(Arg { ty, source: ArgSource::Keywords(extra.into_iter().map(|(name, arg)| (name, arg.source)).collect()) });
        }
        Some(complete)
    }

    /// The default of the `index`th parameter. Where the program sets defaults, only the runtime knows.
    fn default(&self, func: FuncId, env: Option<InferId>, index: usize) -> Option<Arg> {
        if self.sets_defaults {
            return Some(Arg { ty: Ty::DYN, source: ArgSource::Default(0) });
        }
        let params = &self.program.functions[func].params;
        let closure = self.closures.get(&(func, env))?;
        let positional = params.positional.len();
        let (ty, constant, source) = if index < positional {
            let number = (index + params.defaults).checked_sub(positional)?;
            (*closure.defaults.get(number)?, number, ArgSource::Default(number as u32))
        } else {
            let number = index - positional;
            (*closure.keyword_defaults.get(number)?, params.defaults + number, ArgSource::KeywordDefault(number as u32))
        };
        let constant = closure.constants.get(constant).copied().flatten();
        (ty != Ty::NEVER).then(|| Arg { ty, source: constant.map_or(source, ArgSource::Constant) })
    }
}
