//! Iterators over other iterators: enumerate, zip, map, filter, `iter(callable, sentinel)`.

use super::{END, ITERATOR, allocate, or_end};
use crate::args::Args;
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Own, OwnWord, Raised, Ref, Word, refcount};
use crate::sequence::{self, items, walk};
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

/// What all of these hold.
///
/// | type | `function` | `source` | `count` |
/// |---|---|---|---|
/// | enumerate | | the iterator | the next number |
/// | zip | None, or True when strict | a tuple of iterators | |
/// | map | the function | a tuple of iterators | |
/// | filter | the function or None | the iterator | |
/// | callable_iterator | the callable | the sentinel | |
#[repr(C)]
#[allow(missing_docs)]
pub struct Lazy {
    pub header: Header,
    pub function: Word,
    pub source: Word,
    pub count: Word,
}

/// An iterator of type `id`, which takes over the words.
#[inline(always)]
fn new(id: BuiltinType, function: Word, source: OwnWord, count: Word) -> Own<Obj> {
    let object = allocate::<Lazy>(id);
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).function).write(function.own().into_raw());
        (&raw mut (*object).source).write(source.into_raw());
        (&raw mut (*object).count).write(count.own().into_raw());
        Own::from_ptr(object.cast())
    }
}

/// `enumerate(iterable, start)`.
pub fn enumerate(iterable: Word, start: Word) -> Result<Own<Obj>, Raised> {
    let start = crate::int::index(start)?;
    Ok(new(BuiltinType::Enumerate, Word::NONE, walk::iter(iterable)?, start.word()))
}

/// A tuple of iterators; `what` names the function for the message about argument number n.
fn iterators(iterables: &[Word], what: &str) -> Result<OwnWord, Raised> {
    let mut made = Vec::with_capacity(iterables.len());
    for (at, &iterable) in iterables.iter().enumerate() {
        if what == "zip" && iterable.ty().slots.iter.is_none() && iterable.ty().slots.getitem.is_none() {
            sequence::release_all(made);
            return raise!(TypeError, "'{}' object is not iterable", iterable.ty().name);
        }
        match walk::iter(iterable) {
            Ok(iterator) => made.push(iterator.into_raw()),
            Err(raised) => {
                let _ = at;
                sequence::release_all(made);
                return Err(raised);
            }
        }
    }
    Ok(crate::tuple::rows::from_owned(&made).into_word())
}

/// `zip(*iterables, strict=strict)`.
pub fn zip(iterables: &[Word], strict: bool) -> Result<Own<Obj>, Raised> {
    let flag = if strict { Word::TRUE } else { Word::NONE };
    Ok(new(BuiltinType::Zip, flag, iterators(iterables, "zip")?, Word::NONE))
}

/// `map(function, *iterables)`.
pub fn map(function: Word, iterables: &[Word]) -> Result<Own<Obj>, Raised> {
    if iterables.is_empty() {
        return raise!(TypeError, "map() must have at least two arguments.");
    }
    Ok(new(BuiltinType::Map, function, iterators(iterables, "map")?, Word::NONE))
}

/// `filter(function, iterable)`.
pub fn filter(function: Word, iterable: Word) -> Result<Own<Obj>, Raised> {
    Ok(new(BuiltinType::Filter, function, walk::iter(iterable)?, Word::NONE))
}

/// `iter(callable, sentinel)`.
pub fn callable(function: Word, sentinel: Word) -> Own<Obj> {
    new(BuiltinType::CallableIterator, function, sentinel.own(), Word::NONE)
}

#[inline(always)]
fn this<'a>(iterator: Word) -> &'a mut Lazy {
    // SAFETY: called with iterators of this layout; the reference is not kept across user code, apart from
    // words that the iterator owns as long as it lives.
    unsafe { iterator.cast_unchecked::<Obj>().cast::<Lazy>().get_mut() }
}

fn enumerate_slot(iterator: Word) -> Result<OwnWord, Raised> {
    let this = this(iterator);
    let Some(item) = walk::next(this.source)? else { return Ok(END) };
    let next = crate::imp::int_add(this.count, Word::from_small(1));
    // SAFETY: the iterator gives its reference up.
    let count = unsafe { OwnWord::from_raw(std::mem::replace(&mut this.count, next.into_raw())) };
    Ok(Tuple::new([count, item].into_iter()).into_word())
}

/// The iterators of a zip or map.
fn sources<'a>(iterator: Word) -> &'a [Word] {
    // SAFETY: the source of a zip or map is a tuple of iterators, alive as long as the iterator.
    unsafe { &*(this(iterator).source.cast_unchecked::<Tuple>().items() as *const [Word]) }
}

fn zip_slot(iterator: Word) -> Result<OwnWord, Raised> {
    let sources = sources(iterator);
    if sources.is_empty() {
        return Ok(END);
    }
    let mut items = Vec::with_capacity(sources.len());
    for (at, &source) in sources.iter().enumerate() {
        match walk::next(source) {
            Ok(Some(item)) => items.push(item.into_raw()),
            Ok(None) => {
                sequence::release_all(items);
                return if this(iterator).function == Word::TRUE { zip_ended(sources, at) } else { Ok(END) };
            }
            Err(raised) => {
                sequence::release_all(items);
                return Err(raised);
            }
        }
    }
    Ok(crate::tuple::rows::from_owned(&items).into_word())
}

/// A strict zip whose argument `at` (from 0) ended first: all others must end too.
fn zip_ended(sources: &[Word], at: usize) -> Result<OwnWord, Raised> {
    let others = |count: usize| if count == 1 { "argument 1".to_owned() } else { format!("arguments 1-{count}") };
    if at > 0 {
        return raise!(ValueError, "zip() argument {} is shorter than {}", at + 1, others(at));
    }
    for (at, &source) in sources.iter().enumerate().skip(1) {
        if walk::next(source)?.is_some() {
            return raise!(ValueError, "zip() argument {} is longer than {}", at + 1, others(at));
        }
    }
    Ok(END)
}

fn map_slot(iterator: Word) -> Result<OwnWord, Raised> {
    let sources = sources(iterator);
    if let [source] = *sources {
        let Some(item) = walk::next(source)? else { return Ok(END) };
        return sequence::call(this(iterator).function, &[item.word()]);
    }
    let mut items: Vec<OwnWord> = Vec::with_capacity(sources.len());
    for &source in sources {
        match walk::next(source)? {
            Some(item) => items.push(item),
            None => return Ok(END),
        }
    }
    let words: Vec<Word> = items.iter().map(|item| item.word()).collect();
    sequence::call(this(iterator).function, &words)
}

fn filter_slot(iterator: Word) -> Result<OwnWord, Raised> {
    loop {
        let Some(item) = walk::next(this(iterator).source)? else { return Ok(END) };
        let function = this(iterator).function;
        let keep = if function.is_none() || function == crate::object::builtin(BuiltinType::Bool).word() {
            crate::imp::dyn_truth(item.word())?
        } else {
            let verdict = sequence::call(function, &[item.word()])?;
            crate::imp::dyn_truth(verdict.word())?
        };
        if keep {
            return Ok(item);
        }
    }
}

fn callable_slot(iterator: Word) -> Result<OwnWord, Raised> {
    let function = this(iterator).function;
    if function.is_null() {
        return Ok(END);
    }
    let function = function.own();
    match sequence::call(function.word(), &[]) {
        Ok(result) => {
            let ended = items::equal(this(iterator).source, result.word())?;
            if !ended {
                return Ok(result);
            }
        }
        Err(raised) if !crate::sequence::fault::catch(BuiltinType::StopIteration) => return Err(raised),
        Err(_) => {}
    }
    let function = std::mem::replace(&mut this(iterator).function, Word::NULL);
    refcount::release(function);
    Ok(END)
}

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident = $slot:ident;)*) => { $(
        $(#[$doc])*
        pub fn $row(iterator: Ref<Obj>) -> OwnWord {
            or_end($slot(iterator.word()))
        }
    )* };
}

rows! {
    /// Next pair of an enumerate; 0 at the end or when it raised.
    enumerate_next = enumerate_slot;
    /// Next tuple of a zip; 0 at the end or when it raised.
    zip_next = zip_slot;
    /// Next result of a map; 0 at the end or when it raised.
    map_next = map_slot;
    /// Next item of a filter; 0 at the end or when it raised.
    filter_next = filter_slot;
}

/// Operators of these iterators.
pub const fn slots(id: BuiltinType) -> Slots {
    use BuiltinType as T;
    let next: crate::object::slots::Unary = match id {
        T::Enumerate => enumerate_slot,
        T::Zip => zip_slot,
        T::Map => map_slot,
        T::Filter => filter_slot,
        _ => callable_slot,
    };
    let base = Slots { next: Some(next), drop: Some(drop), traverse: Some(traverse), ..ITERATOR };
    match id {
        T::Enumerate => Slots { construct: Some(|_, args| construct_enumerate(args)), init: Some(|_, _| Ok(())), ..base },
        T::Zip => Slots { construct: Some(|_, args| construct_zip(args)), init: Some(|_, _| Ok(())), ..base },
        T::Map => Slots { construct: Some(|_, args| construct_map(args)), init: Some(|_, _| Ok(())), ..base },
        T::Filter => Slots { construct: Some(|_, args| construct_filter(args)), init: Some(|_, _| Ok(())), ..base },
        _ => base,
    }
}

fn construct_enumerate(args: Args) -> Result<OwnWord, Raised> {
    let mut start = args.positional().get(1).copied().unwrap_or(Word::from_small(0));
    let mut iterable = args.positional().first().copied();
    for (name, value) in args.named() {
        match &*name.text() {
            "start" => start = value,
            "iterable" => iterable = Some(value),
            other => return raise!(TypeError, "'{other}' is an invalid keyword argument for enumerate()"),
        }
    }
    match iterable {
        Some(iterable) => Ok(enumerate(iterable, start)?.into_word()),
        None => raise!(TypeError, "enumerate() missing required argument 'iterable' (pos 1)"),
    }
}

fn construct_zip(args: Args) -> Result<OwnWord, Raised> {
    let mut strict = false;
    for (name, value) in args.named() {
        if !name.is_text("strict") {
            return raise!(TypeError, "zip() takes at most 1 keyword argument ({} given)", args.named_count());
        }
        strict = crate::imp::dyn_truth(value)?;
    }
    Ok(zip(args.positional(), strict)?.into_word())
}

fn construct_map(args: Args) -> Result<OwnWord, Raised> {
    if args.named_count() > 0 {
        return raise!(TypeError, "map() takes no keyword arguments");
    }
    match args.words.split_first() {
        Some((&function, rest)) => Ok(map(function, rest)?.into_word()),
        None => raise!(TypeError, "map() must have at least two arguments."),
    }
}

fn construct_filter(args: Args) -> Result<OwnWord, Raised> {
    let words = args.expect_positional("filter", 2, 2)?;
    Ok(filter(words[0], words[1])?.into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for these iterators only, when the last owner is gone.
    let this = unsafe { &*object.cast::<Lazy>() };
    for word in [this.function, this.source, this.count] {
        refcount::release(word);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for these iterators only.
    let this = unsafe { object.cast::<Lazy>() };
    visit(this.function);
    visit(this.source);
}
