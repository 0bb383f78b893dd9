"""Reading one block into key and fields."""

import pytest

from claimstead.reading.bibtex.entries import BibEntry, EntryReader
from claimstead.reading.bibtex.faults import BibFault
from claimstead.reading.bibtex.values import Strings


def read(block: str) -> tuple[BibEntry | None, list[tuple[int, str]]]:
    reader = EntryReader(block, Strings(0))
    return reader.read(), [(fault.offset, fault.message) for fault in reader.faults]


def test_key_type_and_fields_with_their_places() -> None:
    entry, faults = read("@Article{ smith:2020/a+b ,\n  Title = {{x}},\n  year=2020,\n}")
    assert faults == []
    assert entry is not None
    assert (entry.type, entry.key) == ("article", "smith:2020/a+b")
    assert [(name, field.value, field.offset) for name, field in entry.fields.items()] == [
        ("title", "{x}", 38),
        ("year", "2020", 51),
    ]


@pytest.mark.parametrize("block", ["@comment{anything = {x}}", "@preamble{ {x} # {y} }", "@string(a = {b})"])
def test_what_is_no_entry_gives_none(block: str) -> None:
    assert read(block) == (None, [])


def test_an_entry_without_fields_is_one() -> None:
    entry, _ = read("@misc{k}")
    assert entry == BibEntry("misc", "k", {})


def test_missing_commas_are_told_and_read_over() -> None:
    entry, faults = read("@a{k title = {x}\n year = 2020\n note = {y},}")
    assert entry is not None
    assert list(entry.fields) == ["title", "year", "note"]
    assert faults == [
        (5, "A comma is missing behind the key `k`."),
        (18, "A comma is missing behind the field `title`."),
        (31, "A comma is missing behind the field `year`."),
    ]


def test_of_a_field_given_twice_the_first_is_kept() -> None:
    entry, faults = read("@a{k, title = {x}, TITLE = {y}}")
    assert entry is not None
    assert entry.fields["title"].value == "x"
    assert faults == [(19, "The field `TITLE` stands twice in the entry `k`.")]


@pytest.mark.parametrize(
    ("block", "offset", "message"),
    [
        ("@a{}", 3, "The entry has no key."),
        ("@a{, t = {x}}", 3, "The entry has no key."),
        ("@a{title = {x}}", 3, "The entry has no key."),
        ("@a{title={x}}", 3, "The entry has no key."),
        ("@a{a b, t = {x}}", 5, "A comma is missing behind the key `a`."),
        ("@a{o'neil, t = {x}}", 3, "`o'neil` can't be a key."),
        ("@a{x\\y, t = {x}}", 3, "`x\\y` can't be a key."),
        ("@a{k, t = {x}, ???}", 15, "`???` is followed by no equals sign."),
        ("@a{k, t = {x} {y}}", 14, "The entry can't be read here: '}' was expected."),
        (f"@{'n' * 41}{{k, t = {{x}}}}", 0, f"`{'n' * 41}` can't be a type."),
        (f"@a{{{'k' * 201}, t = {{x}}}}", 3, f"`{'k' * 79}…` can't be a key."),
    ],
)
def test_a_broken_block_is_told_at_its_place(block: str, offset: int, message: str) -> None:
    with pytest.raises(BibFault) as raised:
        EntryReader(block, Strings(0)).read()
    assert (raised.value.offset, raised.value.message) == (offset, message)


def test_a_field_that_swallowed_the_next_is_noticed() -> None:
    reader = EntryReader("@a{k, t = {x,\n  year = {2020}},\n}", Strings(0))
    reader.read()
    assert reader.swallowing is not None
    assert reader.swallowing.name == "t"
