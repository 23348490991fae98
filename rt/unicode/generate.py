"""Writes rt/src/str/tables.rs: what CPython 3.11's str methods say of every character.

    python3.11 rt/unicode/generate.py

The interpreter itself is asked, so that the tables follow its Unicode version (14.0) exactly.
"""

import collections
import os
import sys
import unicodedata

# Characters per block, and blocks per group, as powers of two: the least memory.
BLOCK_SHIFT = 4
GROUP_SHIFT = 4
# The number that stands for every record that is not among the most common ones: it is looked up in RARE.
RARE = 255
FLAGS = [
    "ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "LOWER", "UPPER", "TITLE", "SPACE", "PRINTABLE",
    "ID_START", "ID_CONTINUE", "CASED", "CASE_IGNORABLE", "LINE_BREAK",
]


def is_case_ignorable(c):
    """The final-sigma rule skips such characters; that is how it shows."""
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and (c + "\u03a3").lower()[-1] == "\u03c3"


def flags(c):
    tests = [
        c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.islower(), c.isupper(),
        unicodedata.category(c) == "Lt", c.isspace(), c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(),
        c.islower() or c.isupper() or unicodedata.category(c) == "Lt", is_case_ignorable(c),
        len(("a" + c + "a").splitlines()) == 2,
    ]
    return sum(1 << bit for bit, holds in enumerate(tests) if holds)


def shared(values, length):
    """Cuts a list into blocks; gives the different ones, and the number of each."""
    blocks = {}
    numbers = [blocks.setdefault(tuple(values[at:at + length]), len(blocks)) for at in range(0, len(values), length)]
    return list(blocks), numbers


def main():
    specials = []
    records = {}
    per_char = []

    def mapping(c, mapped):
        """A difference, or `1 << 24 | index << 2 | length` into SPECIALS."""
        if len(mapped) == 1:
            return ord(mapped) - ord(c)
        points = [ord(m) for m in mapped]
        places = [at for at in range(len(specials)) if specials[at:at + len(points)] == points]
        if not places:
            places = [len(specials)]
            specials.extend(points)
        return 1 << 24 | places[0] << 2 | len(points)

    for point in range(0x110000):
        c = chr(point)
        if point == 0x3A3:
            lower = 0x3C3 - 0x3A3
        else:
            lower = mapping(c, c.lower())
        record = (
            flags(c), unicodedata.decimal(c, 255),
            mapping(c, c.upper()), lower, mapping(c, c.title()), mapping(c, c.casefold()),
        )
        per_char.append(records.setdefault(record, len(records)))

    common = [record for record, _ in collections.Counter(per_char).most_common(RARE)]
    number_of = {record: number for number, record in enumerate(common)}
    rare = [point for point, record in enumerate(per_char) if record not in number_of]
    rows = list(records)
    rows = [rows[record] for record in common] + [rows[per_char[point]] for point in rare]
    mappings = sorted({mapping for row in rows for mapping in row[2:]})
    per_char = [number_of.get(record, RARE) for record in per_char]

    blocks, block_of = shared(per_char, 1 << BLOCK_SHIFT)
    groups, group_of = shared(block_of, 1 << GROUP_SHIFT)
    while group_of[-1] == group_of[-2]:
        group_of.pop()

    out = []
    out.append("//! What CPython's str methods say of every character, for Unicode "
               + unicodedata.unidata_version + ".\n//!\n//! Written by `rt/unicode/generate.py`; don't edit.\n")
    out.append("use super::unicode::Record;\n")
    out.append(f"pub(super) const BLOCK_SHIFT: u32 = {BLOCK_SHIFT};")
    out.append(f"pub(super) const GROUP_SHIFT: u32 = {GROUP_SHIFT};")
    out.append(f"/// The group of every character beyond `GROUP_OF`.\npub(super) const LAST_GROUP: u8 = {group_of[-1]};")
    out.append(f"/// The number of every record that is not among the most common.\npub(super) const RARE_RECORD: u8 = {RARE};")
    for bit, name in enumerate(FLAGS):
        out.append(f"pub(super) const {name}: u16 = {1 << bit:#x};")

    def table(name, ty, values, doc):
        out.append(f"\n/// {doc}\n#[rustfmt::skip]\npub(super) static {name}: [{ty}; {len(values)}] = [")
        line = "   "
        for value in values:
            text = f" {value},"
            if len(line) + len(text) > 150:
                out.append(line)
                line = "   "
            line += text
        out.append(line)
        out.append("];")

    table("GROUP_OF", "u8", group_of, "Number of the group of blocks, by `c >> (BLOCK_SHIFT + GROUP_SHIFT)`.")
    table("BLOCK_OF", "u16", [b for group in groups for b in group], "Number of the block of characters, by group.")
    table("RECORD_OF", "u8", [r for block in blocks for r in block],
          f"Number of a character's record, by block; {RARE} for those in `RARE`.")
    table("RARE", "u32", rare, "Characters with a record of their own, in order: the records from `RARE_RECORD` on.")
    table("MAPPINGS", "i32", mappings, "Every case mapping that occurs.")
    table("SPECIALS", "u16", specials, "Case mappings to more than one character.")
    out.append("\n/// Every combination of properties that occurs.\n#[rustfmt::skip]")
    out.append(f"pub(super) static RECORDS: [Record; {len(rows)}] = [")
    for f, decimal, *maps in rows:
        upper, lower, title, fold = map(mappings.index, maps)
        out.append(f"    Record {{ flags: {f:#x}, decimal: {decimal}, upper: {upper}, "
                   f"lower: {lower}, title: {title}, fold: {fold} }},")
    out.append("];")
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "str", "tables.rs")
    with open(path, "w", encoding="ascii") as file:
        file.write("\n".join(out) + "\n")
    print(len(blocks), "blocks,", len(rows), "records", file=sys.stderr)


main()
