//! The end of an enumeration's class statement: the names of the body become members.

use super::{body, flag, inherited, is_enumeration, members_of, own, put, value};
use crate::args::Args;
use crate::class::{lookup, place, typing};
use crate::dict::Dict;
use crate::exc;
use crate::function::WrapperDescriptor;
use crate::list::List;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

/// How members are made.
struct Maker {
    cls: Ref<TypeObject>,
    /// The class that is mixed in (`int` of IntEnum), or `object`.
    data: Ref<TypeObject>,
    /// The `__new__` that Python code defines; null for the data class's own.
    new: Word,
    members: Ref<Dict>,
    names: Ref<List>,
    by_value: Ref<Dict>,
}

/// Makes the members of a class whose body has run.
pub fn define(cls: Ref<TypeObject>, boundary: Word) -> Result<(), Raised> {
    refuse_members_in_bases(cls)?;
    let names = own(cls, "_member_names_").own();
    let names: Vec<OwnWord> = match names.word().cast::<List>() {
        Some(names) => names.items().iter().map(|name| name.own()).collect(),
        None => Vec::new(),
    };
    body::forget(cls)?;
    let order = own(cls, "_order_").own();
    let data = data_type(cls)?;
    put(cls, "_member_type_", data.word())?;
    let new = own_new(cls, data)?;
    value::choose_repr(cls)?;
    flag::start(cls, boundary)?;
    let (members, listed, by_value) = (Dict::new(), List::from_words(&[]), Dict::new());
    put(cls, "_member_names_", listed.word())?;
    put(cls, "_value2member_map_", by_value.word())?;
    put(cls, "_member_map_", members.word())?;
    let maker = Maker { cls, data, new: new.word(), members: members.borrow(), names: listed.borrow(), by_value: by_value.borrow() };
    for name in &names {
        maker.make(intern::intern_str(name.word().cast().expect("a name is a str")))?;
    }
    choose_methods(cls, data)?;
    check_order(cls, order.word(), listed.borrow())
}

fn refuse_members_in_bases(cls: Ref<TypeObject>) -> Result<(), Raised> {
    for &base in &cls.mro[1..] {
        if is_enumeration(base) && members_of(base).is_some_and(|members| !members.is_empty()) {
            return raise!(TypeError, "<enum '{}'> cannot extend {}", cls.name, super::repr(base));
        }
    }
    if cls.bases.last().is_some_and(|&base| is_enumeration(base)) {
        return Ok(());
    }
    raise!(TypeError, "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
}

/// The class whose values the members are, beside being members.
fn data_type(cls: Ref<TypeObject>) -> Result<Ref<TypeObject>, Raised> {
    let object = builtin(BuiltinType::Object);
    let mut found: Vec<Ref<TypeObject>> = Vec::new();
    for &chain in &cls.bases {
        let mut candidate = None;
        let walked: Vec<Ref<TypeObject>> = if chain.is_heap() { chain.mro.clone() } else { vec![chain] };
        for base in walked {
            if base == object {
                continue;
            }
            if is_enumeration(base) {
                let of = own(base, "_member_type_").cast::<TypeObject>();
                let Some(of) = of.filter(|&of| of != object) else { continue };
                found.push(of);
                break;
            }
            if !base.is_heap() || !own(base, "__new__").is_null() || !own(base, "__dataclass_fields__").is_null() {
                found.push(candidate.unwrap_or(base));
                break;
            }
            candidate = candidate.or(Some(base));
        }
    }
    found.dedup();
    match *found.as_slice() {
        [] => Ok(object),
        [one] => Ok(one),
        _ => {
            let classes: Vec<OwnWord> = found.iter().map(|class| class.own().into_word()).collect();
            let set = crate::imp::set_from(Tuple::new(classes.into_iter()).word())?;
            raise!(TypeError, "too many data types for '{}': {}", cls.name, crate::dynamic::repr(set.word())?.text())
        }
    }
}

/// The `__new__` of Python code that makes members; a class keeps its own as `__new_member__`.
fn own_new(cls: Ref<TypeObject>, data: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    let new = own(cls, "__new__");
    if !new.is_null() {
        put(cls, "__new_member__", new)?;
        return Ok(new.own());
    }
    let kept = inherited(cls, "__new_member__");
    if !kept.is_null() {
        return Ok(kept.own());
    }
    let of_data = lookup::class_attribute_named(data, "__new__");
    let is_python = data.is_heap() && of_data.cast_exact::<WrapperDescriptor>().is_none();
    Ok(if is_python { of_data.own() } else { OwnWord::NULL })
}

impl Maker {
    fn make(&self, name: Ref<Str>) -> Result<(), Raised> {
        let value = self.cls.attrs.get(name.word()).own();
        let args: OwnWord = match value.word().cast::<Tuple>() {
            Some(_) if !self.data.is(BuiltinType::Tuple) => value.clone(),
            _ => Tuple::from_words(&[value.word()]).into_word(),
        };
        let args = args.word().cast::<Tuple>().expect("a tuple was made");
        let made = self.instance(args)?;
        let made = made.word();
        if stored(made, "_value_")?.is_null() {
            let value = self.value(value.word(), args)?;
            set_slot(made, "_value_", value.word())?;
        }
        let value = stored(made, "_value_")?;
        set_slot(made, "_name_", name.word())?;
        set_known_slot(made, "__objclass__", self.cls.word())?;
        self.initialize(made, args)?;
        let place = crate::int::from_i64(self.names.items().len() as i64);
        set_known_slot(made, "_sort_order_", place.word())?;
        flag::add(self.cls, value.word())?;
        let member = self.alias(value.word())?.unwrap_or_else(|| made.own());
        if member.word() == made && (!flag::is_flag(self.cls) || flag::is_single_bit(value.word())) {
            self.names.push(name.own().into_word());
        }
        // Where all members have a property of that name, the class has the member all the same: see `get`.
        let hidden = self.cls.mro[1..].iter().any(|base| base.attrs.get(name.word()).cast::<crate::class::property::Property>().is_some());
        typing::set_attribute(self.cls, name, if hidden { Word::NULL } else { member.word() })?;
        self.members.insert(name.word(), member.word())?;
        self.note_value(value.word(), member.word())
    }

    /// A bare member.
    fn instance(&self, args: Ref<Tuple>) -> Result<OwnWord, Raised> {
        if !self.new.is_null() {
            let mut words = vec![self.cls.word()];
            words.extend_from_slice(args.items());
            let new = match self.new.ty().slots.descr_get {
                Some(get) => get(self.new, Word::NULL, self.cls)?,
                None => self.new.own(),
            };
            return crate::dynamic::call::call_words(new.word(), &words);
        }
        bare(self.cls, args.items())
    }

    /// What a member whose `__new__` has set no `_value_` has for one.
    fn value(&self, value: Word, args: Ref<Tuple>) -> Result<OwnWord, Raised> {
        if self.data.is(BuiltinType::Object) {
            return Ok(value.own());
        }
        crate::dynamic::call::call_words(self.data.word(), args.items()).or_else(|Raised| {
            let cause = exc::take();
            let message = Str::new("_value_ not set in __new__, unable to create it");
            let error = exc::object::new(builtin(BuiltinType::TypeError), &[message.word()]);
            exc::rows::exc_raise(error.word(), cause.word())?;
            Err(Raised)
        })
    }

    fn initialize(&self, made: Word, args: Ref<Tuple>) -> Result<(), Raised> {
        let init = inherited(self.cls, "__init__");
        if init.is_null() || init.cast_exact::<WrapperDescriptor>().is_some_and(|init| init.owner().is(BuiltinType::Object)) {
            return Ok(());
        }
        match crate::dynamic::call::call_special(made, "__init__", args.items()) {
            Some(done) => done.map(|_| ()),
            None => Ok(()),
        }
    }

    /// The member that has the value already.
    fn alias(&self, value: Word) -> Result<Option<OwnWord>, Raised> {
        find_by_value(self.cls, value)
    }

    fn note_value(&self, value: Word, member: Word) -> Result<(), Raised> {
        match self.by_value.lookup(value) {
            Ok(known) if known.is_null() => self.by_value.insert(value, member),
            Ok(_) => Ok(()),
            Err(Raised) if exc::catch(BuiltinType::TypeError) => Ok(()),
            Err(raised) => Err(raised),
        }
    }
}

/// An instance of which nothing is set, made by the builtin class below.
pub fn bare(cls: Ref<TypeObject>, args: &[Word]) -> Result<OwnWord, Raised> {
    if cls.layout == BuiltinType::Object {
        return crate::class::object::bare(cls);
    }
    match builtin(cls.layout).slots.construct {
        Some(construct) => construct(cls, Args::new(args)),
        None => raise!(TypeError, "cannot create '{}' instances", cls.name),
    }
}

/// The member of a class that has a value. Values that can't be hashed are compared one by one.
pub fn find_by_value(cls: Ref<TypeObject>, value: Word) -> Result<Option<OwnWord>, Raised> {
    let (Some(by_value), Some(members)) = (own(cls, "_value2member_map_").cast::<Dict>(), members_of(cls)) else { return Ok(None) };
    match by_value.lookup(value) {
        Ok(found) if found.is_null() => Ok(None),
        Ok(found) => Ok(Some(found.own())),
        Err(Raised) if exc::catch(BuiltinType::TypeError) => {
            let mut found = None;
            members.for_each(|_, member| {
                if found.is_none() && crate::dynamic::equals(stored(member, "_value_")?.word(), value)? {
                    found = Some(member.own());
                }
                Ok(())
            })?;
            Ok(found)
        }
        Err(raised) => Err(raised),
    }
}

/// What a member holds under a name; null where it holds nothing.
pub fn stored(member: Word, name: &'static str) -> Result<OwnWord, Raised> {
    crate::dynamic::attribute::getattr_or_null(member, intern::known(name).word())
}

/// Sets an attribute of a member.
pub fn set_slot(member: Word, name: &'static str, value: Word) -> Result<(), Raised> {
    crate::dynamic::attribute::generic_set(member, intern::known(name), value)
}

/// Sets an attribute of a member that nobody can ask for unless the program mentions it.
pub fn set_known_slot(member: Word, name: &'static str, value: Word) -> Result<(), Raised> {
    let name = intern::known(name);
    match place::find(member.ty(), name.word()) {
        Some(_) => crate::dynamic::attribute::generic_set(member, name, value),
        None => Ok(()),
    }
}

/// Members look like members, also where a class that is mixed in has a look of its own.
fn choose_methods(cls: Ref<TypeObject>, data: Ref<TypeObject>) -> Result<(), Raised> {
    let Some(&first) = cls.bases.last() else { return Ok(()) };
    let object = builtin(BuiltinType::Object);
    if cls.bases.iter().any(|base| base.module == "enum" && base.name == "ReprEnum") {
        for name in ["__format__", "__str__"] {
            let mut method = inherited(data, name);
            if name == "__str__" && method == inherited(object, name) {
                method = inherited(data, "__repr__");
            }
            if own(cls, name).is_null() {
                put(cls, name, method)?;
            }
        }
    }
    for name in ["__repr__", "__str__", "__format__"] {
        let (found, method) = (inherited(cls, name), inherited(first, name));
        // The operators of a builtin class go before those of Enum, unless the class has one itself.
        let is_behind = found == method && !data.is_heap() && data != object;
        if own(cls, name).is_null() && (is_behind || found == inherited(data, name) || found == inherited(object, name)) {
            put(cls, name, method)?;
        }
    }
    if !flag::is_flag(cls) {
        return Ok(());
    }
    for name in ["__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"] {
        if own(cls, name).is_null() {
            put(cls, name, inherited(first, name))?;
        }
    }
    Ok(())
}

/// `_order_` of the class body says what the order of the members is.
fn check_order(cls: Ref<TypeObject>, order: Word, names: Ref<List>) -> Result<(), Raised> {
    if order.is_null() {
        return Ok(());
    }
    put(cls, "_order_", Word::NULL)?;
    let order = body::names_in(order)?;
    let members = members_of(cls).expect("they were made");
    let is_alias =
        |name: Word| -> Result<bool, Raised> { Ok(!members.lookup(name)?.is_null() && !crate::imp::list_contains(names, name)?) };
    let mut kept = Vec::new();
    for &name in order.items() {
        if !is_alias(name)? {
            kept.push(name);
        }
    }
    let kept = List::from_words(&kept);
    if crate::dynamic::equals(kept.word(), names.word())? {
        return Ok(());
    }
    let shown = |list: Word| crate::dynamic::repr(list);
    raise!(TypeError, "member order does not match _order_:\n  {}\n  {}", shown(names.word())?.text(), shown(kept.word())?.text())
}
