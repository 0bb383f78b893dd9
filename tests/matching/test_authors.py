"""Two lists of authors: each kind of fault is found and named, and nothing else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.authors import compare_authors, compare_first_author
from claimstead.matching.comparison import Agreement
from claimstead.model.reference import Name

LIST = (
    Name(family="Schmitt", given="J."),
    Name(family="von Kobyletzki", given="L."),
    Name(family="Svensson", given="Å."),
    Name(family="Apfelbacher", given="C."),
)
STRANGER = Name(family="Weidinger", given="S.")
GROUP = Name(literal="The Eczema Study Group")


def people(minimum: int) -> st.SearchStrategy[list[Name]]:
    """Lists of people whose family names have nothing in common."""
    letters = st.sampled_from("bcdfghklmnprstvwxz")
    family = st.tuples(letters, letters, letters).map(lambda three: "o".join(three).capitalize() + "osta")
    return st.lists(family, min_size=minimum, max_size=12, unique=True).map(
        lambda families: [Name(family=one, given=f"{one[0]}erta") for one in families]
    )


@pytest.mark.parametrize(
    ("written", "kind", "named"),
    [
        (LIST[1:], "missing", ["J. Schmitt"]),
        ((*LIST[:2], LIST[3]), "missing", ["Svensson"]),
        ((*LIST, STRANGER), "invented", ["Weidinger"]),
        ((LIST[1], LIST[0], *LIST[2:]), "reordered", ["Schmitt", "von Kobyletzki"]),
        (LIST[:2], "truncated without “and others”", ["Svensson", "Apfelbacher"]),
        ((Name(family="Schmidt", given="J."), *LIST[1:]), "written otherwise", ["Schmidt", "Schmitt"]),
        ((STRANGER,), "invented", ["Weidinger"]),
    ],
)
def test_each_fault_has_its_name(written: tuple[Name, ...], kind: str, named: list[str]) -> None:
    compared = compare_authors(written, LIST)
    assert compared.differs
    assert f"{kind}:" in compared.why
    for name in named:
        assert name in compared.why


def test_a_list_that_says_it_is_shortened_is_right() -> None:
    assert compare_authors(LIST[:2], LIST, truncated=True).agreement is Agreement.COMPATIBLE
    assert compare_authors((LIST[0], LIST[2]), LIST, truncated=True).why == "missing: L. von Kobyletzki"
    misspelt = (Name(family="Schmidt", given="J."),)
    assert compare_authors(misspelt, LIST, truncated=True).why == (
        "written otherwise: J. Schmidt where J. Schmitt is registered"
    )
    assert compare_authors((STRANGER,), LIST, truncated=True).why == "missing: J. Schmitt; invented: S. Weidinger"


def test_what_was_seen_in_part_invents_nobody() -> None:
    assert compare_authors(LIST, LIST[:2], partial=True).agreement is Agreement.UNKNOWN
    assert compare_authors(LIST[1:], LIST[:2], partial=True).why == "missing: J. Schmitt"
    assert compare_authors((), LIST).agreement is Agreement.UNKNOWN
    assert compare_authors(LIST, ()).agreement is Agreement.UNKNOWN


def test_a_given_name_that_differs_is_told_as_written_otherwise() -> None:
    compared = compare_authors((Name(family="Schmitt", given="K."), *LIST[1:]), LIST)
    assert compared.why == "written otherwise: K. Schmitt where J. Schmitt is registered"


def test_names_in_other_letters_are_for_readers_to_compare() -> None:
    assert compare_authors((Name(family="Chen", given="L"),), (Name(family="陈", given="磊"),)).agreement is (
        Agreement.UNKNOWN
    )
    assert compare_authors((STRANGER,), (Name(family="Иванов", given="А."),)).differs


def test_groups_on_one_side_only_are_forgiven_beside_people() -> None:
    assert compare_authors((*LIST, GROUP), LIST).agreement is Agreement.COMPATIBLE
    assert compare_authors(LIST, (GROUP, *LIST)).agreement is Agreement.COMPATIBLE
    assert compare_authors((GROUP,), LIST).differs


def test_an_author_deposited_twice_is_one() -> None:
    assert not compare_authors(LIST, (LIST[0], *LIST)).differs


def test_the_first_author() -> None:
    assert compare_first_author(LIST, LIST[:1]).agreement is Agreement.SAME
    assert compare_first_author(LIST[1:], LIST).differs
    assert compare_first_author(LIST[1:], LIST, partial=True).agreement is Agreement.UNKNOWN
    assert compare_first_author((GROUP, *LIST), LIST).agreement is Agreement.SAME
    assert compare_first_author((), LIST).agreement is Agreement.UNKNOWN


@given(people(1))
def test_a_list_equals_itself_in_initials(names: list[Name]) -> None:
    short = [Name(literal=f"{name.family} {name.given[0]}") for name in names]
    assert compare_authors(short, names).agreement is Agreement.COMPATIBLE
    assert compare_authors(names, names).agreement is Agreement.SAME


@given(people(3), st.data())
def test_whoever_is_left_out_is_missed(names: list[Name], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(names) - 1))
    compared = compare_authors([*names[:index], *names[index + 1 :]], names)
    assert compared.differs
    assert names[index].family in compared.why
    assert compared.why.startswith("truncated" if index == len(names) - 1 else "missing")


@given(people(3), st.data())
def test_two_in_each_others_place_are_reordered(names: list[Name], data: st.DataObject) -> None:
    one, other = data.draw(st.lists(st.integers(0, len(names) - 1), min_size=2, max_size=2, unique=True))
    swapped = list(names)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    assert compare_authors(swapped, names).why.startswith("reordered: ")


@given(people(3), st.data())
def test_a_shortened_list_needs_to_say_so(names: list[Name], data: st.DataObject) -> None:
    kept = names[: data.draw(st.integers(1, len(names) - 1))]
    assert compare_authors(kept, names).why.startswith("truncated without “and others”")
    assert not compare_authors(kept, names, truncated=True).differs


def test_three_thousand_authors_in_another_order_take_no_time() -> None:
    names = [Name(family=f"Fam{number:x}ily", given="A.") for number in range(3000)]
    start = time.process_time()
    assert compare_authors(names[::-1], names).why.startswith("reordered")
    assert compare_authors(names[1:], names).why.startswith("missing")
    assert time.process_time() - start < 2
