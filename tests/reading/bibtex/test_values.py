"""Values of fields: texts, numbers, abbreviations, and their bounds."""

import pytest

from claimstead.reading.bibtex.entries import EntryReader
from claimstead.reading.bibtex.faults import BibFault
from claimstead.reading.bibtex.values import MAX_ABBREVIATION, MAX_FAULTS, MAX_VALUE, Strings


def value(written: str, strings: Strings | None = None) -> str:
    entry = EntryReader(f"@a{{k, f = {written}}}", strings or Strings(0)).read()
    assert entry is not None
    return entry.fields["f"].value


def define(strings: Strings, written: str) -> list[BibFault]:
    reader = EntryReader(f"@string{{{written}}}", strings)
    assert reader.read() is None
    return reader.faults


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("{text}", "text"),
        ('"text"', "text"),
        ('"a {"} b"', 'a {"} b'),
        ("{a {b {c}} d}", "a {b {c}} d"),
        ("2011", "2011"),
        ("feb", "February"),
        ("FEB", "February"),
        ('{a} # " b " # 3 # dec', "a b 3December"),
        ("{}", ""),
        ("{" * 5_000 + "}" * 5_000, "{" * 4_999 + "}" * 4_999),
    ],
)
def test_a_value_is_read(written: str, read: str) -> None:
    assert value(written) == read


def test_abbreviations_ignore_capitals_and_build_on_each_other() -> None:
    strings = Strings(0)
    assert define(strings, 'BJD = "British Journal"') == []
    assert define(strings, "long = bjd # { of Dermatology}") == []
    assert value("Long", strings) == "British Journal of Dermatology"


def test_an_abbreviation_nobody_defined_stays_readable_and_is_a_fault() -> None:
    reader = EntryReader("@a{k, f = bjd # {x}}", Strings(0))
    entry = reader.read()
    assert entry is not None
    assert entry.fields["f"].value == "bjdx"
    assert [fault.message for fault in reader.faults] == ["`bjd` is neither in braces nor defined by an @string above."]
    assert reader.faults[0].offset == 10


@pytest.mark.parametrize(
    ("block", "offset", "message"),
    [
        ("@a{k, f = }", 10, "The field `f` has no value that can be read."),
        ("@a{k, f = , g = 1}", 10, "The field `f` has no value that can be read."),
        ("@a{k, f = {a} # }", 16, "The field `f` has no value that can be read."),
        ('@a{k, f = "a }', 10, "The text of `f` has no end."),
        ('@a{k, f = "a}b"}', 10, "The text of `f` has no end."),
        ("@a{k, f {x}}", 6, "`f` is followed by no equals sign."),
        ("@string{= {x}}", 8, "An @string has no name."),
        ("@string{a {x}}", 8, "`a` is followed by no equals sign."),
        ("@a{k, f = {" + "x" * (MAX_VALUE + 1) + "}}", 100_013, "A field holds more than 100,000 characters."),
        ("@string{a = {" + "x" * (MAX_ABBREVIATION + 1) + "}}", 0, "The abbreviation `a` stands for 1,001 characters."),
    ],
)
def test_a_broken_value_is_told_at_its_place(block: str, offset: int, message: str) -> None:
    with pytest.raises(BibFault) as raised:
        EntryReader(block, Strings(0)).read()
    assert (raised.value.offset, raised.value.message) == (offset, message)


def test_abbreviations_that_double_themselves_come_to_an_end() -> None:
    strings = Strings(0)
    define(strings, 'a = "xxxxxxxx"')
    for _ in range(6):
        define(strings, "a = a # a")
    with pytest.raises(BibFault, match="stands for 1,024 characters"):
        define(strings, "a = a # a")


def test_abbreviations_unfold_a_file_to_a_few_times_its_size_only() -> None:
    strings = Strings(0)
    define(strings, f"a = {{{'x' * 1_000}}}")
    for _ in range(50):
        value(" # ".join(["a"] * 20), strings)
    with pytest.raises(BibFault, match="many times its size"):
        value("a", strings)


def test_faults_of_one_block_are_bounded() -> None:
    reader = EntryReader("@a{k, " + "".join(f"f{number} = x,\n" for number in range(100)) + "}", Strings(0))
    reader.read()
    assert len(reader.faults) == MAX_FAULTS
