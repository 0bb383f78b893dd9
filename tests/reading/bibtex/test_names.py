"""Names of author fields, by BibTeX's rules."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.reference import Name
from claimstead.reading.bibtex.names import read_name, read_names

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüéñ", min_size=1, max_size=10)
CAPITALISED = WORD.map(str.capitalize)
PARTICLE = st.sampled_from(["", "von", "van der", "de la", "di"])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Schmitt, J.", Name(family="Schmitt", given="J.")),
        ("Schmitt, J. A.-B.", Name(family="Schmitt", given="J. A.-B.")),
        ("von Kobyletzki, Laura", Name(family="von Kobyletzki", given="Laura")),
        ("Jean de la Fontaine", Name(family="de la Fontaine", given="Jean")),
        ("Blanco Sequeiros, Amanda", Name(family="Blanco Sequeiros", given="Amanda")),
        ("King, Jr., Martin Luther", Name(family="King", given="Martin Luther", suffix="Jr.")),
        ("Madonna", Name(family="Madonna")),
        ("John A. Smith Jr.", Name(family="Smith", given="John A.", suffix="Jr.")),
        ("Smith JA 3rd", Name(family="JA", given="Smith", suffix="3rd")),
        (r"{\"O}zkan, {\c C}.", Name(family="Özkan", given="Ç.")),
        (r"Nguy{\~{\^e}}n, T.", Name(family="Nguyễn", given="T.")),
        ("{World Health Organization}", Name(literal="World Health Organization")),
        ("{{Double} braces}", Name(literal="Double braces")),
        ("{Blanco Sequeiros}, {Amanda Maria}", Name(family="Blanco Sequeiros", given="Amanda Maria")),
        ("Suvi-Päivikki Sinikumpu", Name(family="Sinikumpu", given="Suvi-Päivikki")),
        ("A, b, c, d, e", Name(literal="A, b, c, d, e")),
        (",", Name(literal=",")),
    ],
)
def test_one_name(written: str, name: Name) -> None:
    assert read_name(written) == name


@pytest.mark.parametrize(
    ("field", "families", "truncated"),
    [
        ("A, B and C, D", ["A", "C"], False),
        ("A, B AND C, D\n  and\n  E, F", ["A", "C", "E"], False),
        ("A, B and others", ["A"], True),
        ("A, B and et al.", ["A"], True),
        ("others", [], True),
        ("{Barnes and Noble} and Anderson, P.", ["", "Anderson"], False),
        ("Armand, Sandy and Band, Andy", ["Armand", "Band"], False),
        ("", [], False),
        ("A, B and {et al.}", ["A"], True),
        ("A, B and {others}", ["A"], True),
        ("Smith, J. A., et al.", ["Smith"], True),
        ("Smith JA et al", ["JA"], True),
        ("Smith JA, van Jones B, Ölund ÅM", ["Smith", "van Jones", "Ölund"], False),
        ("Smith JA, Jones B, et al.", ["Smith", "Jones"], True),
        ("WASAN KM; {WHO}; Jones B", ["KM", "", "B"], False),
        ("Smith, J.; Jones, B. A.", ["Smith", "Jones"], False),
        (r"Smith, J. A., Jones, B., \& Lee, C.-D.", ["Smith", "Jones", "Lee"], False),
        ("Smith, Jr, John", ["Smith"], False),
        ("Garc&iacute;a, Gabriel", ["Garc&iacute;a"], False),
        ("Procter & Gamble", ["Gamble"], False),
    ],
)
def test_a_field_of_names(field: str, families: list[str], truncated: bool) -> None:
    names, ended = read_names(field)
    assert ([name.family for name in names], ended) == (families, truncated)


@given(st.lists(st.tuples(PARTICLE, CAPITALISED, CAPITALISED), min_size=1, max_size=6))
def test_names_written_come_back(people: list[tuple[str, str, str]]) -> None:
    families = [f"{particle} {family}".strip() for particle, family, _ in people]
    written = " and ".join(f"{family}, {given}" for family, (_, _, given) in zip(families, people, strict=True))
    names, _ = read_names(written)
    expected = [Name(family=family, given=given) for family, (_, _, given) in zip(families, people, strict=True)]
    # "and" itself can't be a name, and a lone "Others" at the end is one
    assert list(names) == expected


@given(st.text())
def test_any_text_gives_names_without_a_crash(text: str) -> None:
    names, _ = read_names(text)
    assert all(name.family or name.literal or not str(name) for name in names)


@given(st.text(alphabet="{},~\\ '\"aBandAND"))
def test_any_mixture_of_marks_gives_names_without_a_crash(text: str) -> None:
    names, _ = read_names(text)
    assert len(names) <= len(text)


@pytest.mark.parametrize("field", ["{" * 90_000, "{}" * 45_000, "," * 90_000, "A " * 45_000, "{} and " * 12_000])
def test_hostile_fields_take_no_time(field: str) -> None:
    start = time.process_time()
    read_names(field)
    assert time.process_time() - start < 2
