"""A reference beside the work registered under its DOI."""

from claimstead.matching.comparison import Agreement
from claimstead.matching.works import (
    author_comparison,
    has_title_of,
    is_another_work,
    title_comparison,
    year_comparison,
)
from claimstead.model.record import RegisteredDate, Work
from claimstead.model.reference import Name, Reference

LANGAN, IRVINE = Name(family="Langan", given="Sinéad M"), Name(family="Irvine", given="Alan D")
WORK = Work(
    titles=("Emollients and moisturisers for eczema in children",),
    authors=(LANGAN, IRVINE),
    dates=(RegisteredDate(kind="issued", date="2020"),),
)


def reference(title: str, *authors: Name) -> Reference:
    return Reference(key="one", type="article", title=title, authors=authors, year="2020")


def test_another_work_differs_in_title_and_first_author() -> None:
    stranger = Name(family="Simpson", given="E")
    assert is_another_work(reference("Oral antihistamines for itch", stranger), WORK)
    assert not is_another_work(reference("Oral antihistamines for itch", LANGAN), WORK)
    assert not is_another_work(reference("Emollients and moisturisers for eczema in children", stranger), WORK)


def test_a_near_miss_with_an_author_in_common_is_the_work_badly_described() -> None:
    assert not is_another_work(reference("Emollients and moisturisers for eczema in childhood", IRVINE), WORK)
    assert is_another_work(reference("Oral antihistamines for itch", IRVINE), WORK)


def test_the_title_of_a_version_is_known_again() -> None:
    preprint = Work(titles=("Emollients for eczema in childhood",))
    assert has_title_of(reference("Emollients for Eczema in Childhood"), [WORK, preprint])
    assert not has_title_of(reference("Emollients for eczema in adults"), [WORK, preprint])
    assert not has_title_of(reference(""), [preprint])


def test_what_is_not_known_is_no_difference() -> None:
    assert not is_another_work(reference("Oral antihistamines for itch"), WORK)
    assert not is_another_work(reference("", Name(family="Simpson")), WORK)
    empty = Work()
    described = reference("Oral antihistamines for itch", LANGAN)
    assert not is_another_work(described, empty)
    for comparison in (title_comparison, author_comparison, year_comparison):
        assert comparison(described, empty).agreement is Agreement.UNKNOWN


def test_fields_seen_in_part_are_passed_on() -> None:
    partial = Work(titles=("Emollients",), authors=(LANGAN,), dates=WORK.dates, partial=("titles", "authors", "dates"))
    written = Reference(key="one", type="article", title="Emollients for eczema", authors=(LANGAN, IRVINE), year="2019")
    for comparison in (title_comparison, author_comparison, year_comparison):
        assert comparison(written, partial).agreement is Agreement.UNKNOWN
