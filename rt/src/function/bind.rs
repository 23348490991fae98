//! Binding arguments to the parameters of a Python function, with CPython's complaints.

use super::Function;
use crate::args::Args;
use crate::object::types::text;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::{Str, intern};
use crate::tuple::Tuple;
use std::ops::Range;
use taipan_rt_abi::descriptor::{self, FUNCTION_VARARGS, FUNCTION_VARKEYWORDS};

/// Parameters that are bound without allocating.
const ON_STACK: usize = 12;

/// Calls `function`; `first` (null for none) comes before the positional arguments.
pub fn call(function: Ref<Function>, first: Word, args: Args) -> Result<OwnWord, Raised> {
    call_by(function, first, args, enter)
}

/// Binds the arguments, and hands a word for each parameter to `enter`.
#[inline]
pub fn call_by(
    function: Ref<Function>,
    first: Word,
    args: Args,
    enter: impl Fn(Ref<Function>, *const Word) -> Result<OwnWord, Raised>,
) -> Result<OwnWord, Raised> {
    crate::start::enter_call()?;
    let info = function.info();
    let extra = usize::from(!first.is_null());
    let plain = info.keyword_only == 0 && info.flags & (FUNCTION_VARARGS | FUNCTION_VARKEYWORDS) == 0;
    if plain && args.names.is_none() && args.words.len() + extra == info.positional as usize {
        if extra == 0 {
            return enter(function, args.words.as_ptr());
        }
        match args.words {
            [] => return enter(function, [first].as_ptr()),
            &[second] => return enter(function, [first, second].as_ptr()),
            _ => {}
        }
        if args.words.len() < ON_STACK {
            let mut words = [Word::NULL; ON_STACK];
            words[0] = first;
            words[1..=args.words.len()].copy_from_slice(args.words);
            return enter(function, words.as_ptr());
        }
    }
    let total = (info.positional + info.keyword_only) as usize;
    let mut on_heap;
    let mut on_stack = [Word::NULL; ON_STACK + 2];
    let words: &mut [Word] = if total <= ON_STACK {
        &mut on_stack
    } else {
        on_heap = vec![Word::NULL; total + 2];
        &mut on_heap
    };
    let rest = bind(function, first, args, words, total)?;
    let result = enter(function, words.as_ptr());
    drop(rest);
    result
}

#[inline]
fn enter(function: Ref<Function>, words: *const Word) -> Result<OwnWord, Raised> {
    let entry = function.info().entry.expect("a function that is called has code");
    // SAFETY: the words are one a parameter, as the entry takes them.
    let result = unsafe { entry(function.word().0, words.cast()) };
    if result == 0 {
        return Err(Raised);
    }
    // SAFETY: the entry gives an owned word.
    Ok(unsafe { OwnWord::from_raw(Word(result)) })
}

/// What a call keeps alive: the tuple of `*args`, the dict of `**kwargs`, and the tuples that defaults were taken from,
/// since the function may get others meanwhile.
type Rest = (Option<OwnWord>, Option<OwnWord>, [OwnWord; 2]);

const NO_DEFAULTS: [OwnWord; 2] = [OwnWord::NULL, OwnWord::NULL];

fn bind(function: Ref<Function>, first: Word, args: Args, words: &mut [Word], total: usize) -> Result<Rest, Raised> {
    let info = function.info();
    let positional = info.positional as usize;
    let given = args.positional();
    let extra = usize::from(!first.is_null());
    let at = |index: usize| if index < extra { first } else { given[index - extra] };
    let given_count = given.len() + extra;
    if info.flags & FUNCTION_VARARGS != 0 && args.names.is_none() && info.keyword_only == 0 && given_count >= positional {
        // Nothing is missing, and nothing has a name: a wrapper of `*args, **kwargs`, mostly.
        words[..positional].iter_mut().enumerate().for_each(|(index, word)| *word = at(index));
        let surplus = Tuple::new((positional..given_count).map(|index| at(index).own())).into_word();
        words[total] = surplus.word();
        let keywords = (info.flags & FUNCTION_VARKEYWORDS != 0).then(|| crate::dynamic::new_dict().into_word());
        if let Some(keywords) = &keywords {
            words[total + 1] = keywords.word();
        }
        return Ok((Some(surplus), keywords, NO_DEFAULTS));
    }
    for (index, word) in words.iter_mut().enumerate().take(positional.min(given_count)) {
        *word = at(index);
    }
    let mut rest: Rest = (None, None, NO_DEFAULTS);
    if info.flags & FUNCTION_VARARGS != 0 {
        let surplus: Vec<Word> = (positional.min(given_count)..given_count).map(at).collect();
        let tuple = Tuple::from_words(&surplus).into_word();
        words[total] = tuple.word();
        rest.0 = Some(tuple);
    }
    if info.flags & FUNCTION_VARKEYWORDS != 0 {
        let dict = crate::dynamic::new_dict().into_word();
        words[total + usize::from(rest.0.is_some())] = dict.word();
        rest.1 = Some(dict);
    }
    for (name, word) in args.named() {
        bind_named(function, args, name, word, words, rest.1.as_ref())?;
    }
    if given_count > positional && rest.0.is_none() {
        return too_many(function, given_count, words);
    }
    let defaults: &[Word] = match function.defaults.cast::<Tuple>() {
        // SAFETY: the function keeps the tuple alive until the arguments are bound.
        Some(tuple) => unsafe { &*(tuple.items() as *const [Word]) },
        None => &[],
    };
    let required = positional - defaults.len().min(positional);
    if words[given_count.min(required)..required].iter().any(|word| word.is_null()) {
        return missing_arguments(function, "positional", words, 0..required);
    }
    if fill(&mut words[required..positional], &defaults[defaults.len() - (positional - required)..]) {
        rest.2[0] = function.defaults.own();
    }
    if let Some(defaults) = function.keyword_defaults.cast::<Tuple>() {
        if fill(&mut words[positional..total], defaults.items()) {
            rest.2[1] = function.keyword_defaults.own();
        }
    }
    if words[positional..total].iter().any(|word| word.is_null()) {
        return missing_arguments(function, "keyword-only", words, positional..total);
    }
    Ok(rest)
}

/// Gives the parameters that are still without an argument their defaults. Whether there were any.
fn fill(words: &mut [Word], defaults: &[Word]) -> bool {
    let mut any = false;
    for (word, &default) in words.iter_mut().zip(defaults).filter(|(word, _)| word.is_null()) {
        *word = default;
        any = true;
    }
    any
}

/// The interned name of parameter `index`.
fn parameter(info: &descriptor::Function, index: usize) -> Ref<Str> {
    // SAFETY: the descriptor names every parameter.
    intern::intern(text(unsafe { *info.params.add(index) }))
}

fn bind_named(
    function: Ref<Function>,
    args: Args,
    name: Ref<Str>,
    word: Word,
    words: &mut [Word],
    keywords: Option<&OwnWord>,
) -> Result<(), Raised> {
    let info = function.info();
    let total = (info.positional + info.keyword_only) as usize;
    let wanted = name.text();
    // SAFETY: the descriptor names every parameter.
    let found = (info.positional_only as usize..total).find(|&index| text(unsafe { *info.params.add(index) }) == wanted);
    if let Some(index) = found {
        if !words[index].is_null() {
            return raise!(TypeError, "{}() got multiple values for argument '{wanted}'", function.qualname());
        }
        words[index] = word;
        return Ok(());
    }
    if let Some(keywords) = keywords {
        // SAFETY: `bind` has made a dict.
        return crate::imp::dict_insert(unsafe { keywords.word().cast_unchecked() }, name.word(), word);
    }
    let only: Vec<String> = (0..info.positional_only as usize)
        .map(|index| parameter(info, index))
        .filter(|parameter| args.named().any(|(given, _)| given.equals(*parameter)))
        .map(|parameter| parameter.text().into_owned())
        .collect();
    if !only.is_empty() {
        return raise!(
            TypeError,
            "{}() got some positional-only arguments passed as keyword arguments: '{}'",
            function.qualname(),
            only.join(", ")
        );
    }
    raise!(TypeError, "{}() got an unexpected keyword argument '{wanted}'", function.qualname())
}

#[cold]
fn too_many<T>(function: Ref<Function>, given: usize, words: &[Word]) -> Result<T, Raised> {
    let info = function.info();
    let positional = info.positional as usize;
    let defaults = function.defaults.cast::<Tuple>().map_or(0, |tuple| tuple.items().len());
    let keyword_only = &words[positional..positional + info.keyword_only as usize];
    let keyword_given = keyword_only.iter().filter(|word| !word.is_null()).count();
    let s = |count: usize| if count == 1 { "" } else { "s" };
    let (takes, plural) = if defaults > 0 {
        (format!("from {} to {positional}", positional - defaults), "s")
    } else {
        (positional.to_string(), s(positional))
    };
    let with_keywords = if keyword_given > 0 {
        format!(" positional argument{} (and {keyword_given} keyword-only argument{})", s(given), s(keyword_given))
    } else {
        String::new()
    };
    raise!(
        TypeError,
        "{}() takes {takes} positional argument{plural} but {given}{with_keywords} {} given",
        function.qualname(),
        if given == 1 && keyword_given == 0 { "was" } else { "were" }
    )
}

#[cold]
fn missing_arguments<T>(function: Ref<Function>, kind: &str, words: &[Word], asked: Range<usize>) -> Result<T, Raised> {
    let info = function.info();
    let missing = asked.filter(|&index| words[index].is_null());
    let names: Vec<String> = missing.map(|index| format!("'{}'", parameter(info, index).text())).collect();
    let list = match names.as_slice() {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    raise!(TypeError, "{}() missing {} required {kind} argument{plural}: {list}", function.qualname(), names.len())
}
