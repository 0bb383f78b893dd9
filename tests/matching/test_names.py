"""Two names of one author, and two authors of one name."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.names import compare_names, family_keys
from claimstead.matching.particles import SUFFIXES
from claimstead.model.reference import Name

SAME, COMPATIBLE, DIFFERENT = Agreement.SAME, Agreement.COMPATIBLE, Agreement.DIFFERENT
# six letters and more, so that no made-up name is a particle or a run of initials; "Junior" may be a suffix
LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüøß", min_size=6, max_size=10)
PART = LETTERS.filter(lambda letters: letters not in SUFFIXES).map(str.capitalize)


def person(family: str, given: str = "") -> Name:
    return Name(family=family, given=given)


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        (person("Smith", "John"), person("SMITH", "John"), SAME),
        (person("Smith", "JA"), person("Smith", "John A."), COMPATIBLE),
        (person("JA", "Smith"), person("Smith", "John A."), COMPATIBLE),
        (Name(literal="Smith JA"), person("Smith", "John A."), COMPATIBLE),
        (person("Smith JA"), person("Smith", "John A."), COMPATIBLE),
        (Name(literal="John A. Smith"), person("Smith", "J. A."), COMPATIBLE),
        (person("Smith", "J."), person("Smith", "John Alan"), COMPATIBLE),
        (person("Nagy", "Anna"), person("Anna", "Nagy"), COMPATIBLE),
        (person("Cho", "DE"), person("Cho", "Da-Eun"), COMPATIBLE),
        (person("Cho", "Daeun"), person("Cho", "Da-Eun"), COMPATIBLE),
        (person("Da-Eun", "Cho"), person("Cho", "Da-Eun"), COMPATIBLE),
        (person("A", "Nguyen Van"), person("Nguyen", "Van A"), COMPATIBLE),
        (person("B", "Hu"), person("Hu", "Bin"), COMPATIBLE),
        (person("Márquez", "José García"), person("García Márquez", "José"), COMPATIBLE),
        (person("García", "J."), person("García Márquez", "José"), COMPATIBLE),
        (person("Sandoval", "P."), person("Munoz-Sandoval", "Priscila"), COMPATIBLE),
        (person("Feltz", "A. van der"), person("van der Feltz", "A."), COMPATIBLE),
        (person("Kobyletzki", "L."), person("von Kobyletzki", "L."), COMPATIBLE),
        (person("Deluca", "K."), person("De Luca", "Kate"), COMPATIBLE),
        (person("Müller", "K."), person("Mueller", "Karl"), COMPATIBLE),
        (person("Sørensen", "P."), person("Soerensen", "Peter"), COMPATIBLE),
        (person("Sorensen", "P."), person("Sørensen", "Peter"), COMPATIBLE),
        (person("Weiß", "P."), person("Weiss", "Peter"), COMPATIBLE),
        (person("O'Brien", "K."), person("O’Brien", "Kate"), COMPATIBLE),
        (person("Smith Jr", "John"), Name(family="Smith", given="John", suffix="Jr"), SAME),
        (person("van der Junior", "A."), person("Junior", "A."), COMPATIBLE),
        (person("Sergeev", "Sergei"), person("Sergeev", "Sergey"), COMPATIBLE),
        (person("Smith", "J."), Name(literal="SMITH JA"), COMPATIBLE),
        (person("XJ", "LENG"), person("LENG", "X.J."), COMPATIBLE),
        (person("Y", "Zheng"), person("Zheng", "Yu Xin"), COMPATIBLE),
        (person("Thorkild I. A.", "Sørensen"), person("Sørensen", "Thorkild I. A."), COMPATIBLE),
        (person("Yudin", "A."), person("Iudin", "Aleksei"), COMPATIBLE),
        (person("Иванов", "А."), person("Ivanov", "А."), COMPATIBLE),
        (person("Muller", "K."), person("Mueller", "Karl"), COMPATIBLE),
        (person("El-Khalili", "N."), person("Al-Khalili", "Nadia"), COMPATIBLE),
        (person("Cruz", "J."), person("de la Cruz", "Juan"), COMPATIBLE),
        (person("Argus II Study Group", "for the"), person("Argus II Study Group"), SAME),
        (person("Group", "Argus II Study"), Name(literal="Argus II Study Group"), SAME),
        (Name(family="Smith", given="Jr.", suffix="John A."), person("Smith", "John A."), SAME),
        (Name(family="Paller", given="MD", suffix="A. S."), person("Paller", "Amy S."), COMPATIBLE),
        (person("GÃ¶tz", "S."), person("Götz", "Sabine"), COMPATIBLE),
        (person("Lyu", "Wei"), person("Lü", "Wei"), COMPATIBLE),
        (person("den Eede CA", "Van"), person("Van den Eede", "C. A."), COMPATIBLE),
        (person("Parshin", "D. A."), person("Паршин", "Д. А."), COMPATIBLE),
        (person("Muhammad", "Mohamed"), person("Muhammad", "Muhammad"), COMPATIBLE),
        (person("Lee", "Jeong-Hee"), person("Lee", "Jung Hee"), COMPATIBLE),
        (person("Smith", "Chris"), person("Smith", "Christopher"), COMPATIBLE),
        (person("Lee", "Min-Jun"), person("Lee", "Min-Jung"), DIFFERENT),
        (person("Wang", "Xiaoming"), person("Wang", "Xiaohong"), DIFFERENT),
        (person("Smith", "Marta"), person("Smith", "Maria"), DIFFERENT),
        (person("Smith", "A. J."), person("Smith", "John A."), DIFFERENT),
        (person("Ford", "K."), person("FORD", "FRANK"), DIFFERENT),
        (person("von Zuuren", "E."), person("van Zuuren", "Esther"), DIFFERENT),
        (person("van Berg", "E."), person("van den Berg", "Esther"), DIFFERENT),
        (person("Luca", "K."), person("De Luca", "Kate"), COMPATIBLE),
        (person("Nardo", "K."), person("Di Nardo", "Kate"), DIFFERENT),
        (person("LIU", "Wei"), person("LIN", "Wei"), DIFFERENT),
        (person("Organization", "World Health"), Name(literal="World Health Organization"), SAME),
        (person("Smith", "John"), person("Smith", "Jane"), DIFFERENT),
        (person("Smith", "A. B."), person("Smith", "A. C."), DIFFERENT),
        (person("Schmidt", "J."), person("Schmitt", "J."), DIFFERENT),
        (person("Smith", "John"), person("Jones", "John"), DIFFERENT),
        (person("Smith", "John"), Name(literal="World Health Organization"), DIFFERENT),
        (person("", "…"), person("Smith", "John"), Agreement.UNKNOWN),
    ],
)
def test_known_cases_both_ways(one: Name, other: Name, agreement: Agreement) -> None:
    assert compare_names(one, other).agreement is agreement
    assert compare_names(other, one).agreement is agreement


def test_the_difference_is_told() -> None:
    assert compare_names(person("Smith", "John"), person("Smith", "Jane")).why == (
        "the given name of John Smith is registered as Jane Smith"
    )
    assert compare_names(person("Schmidt", "J."), person("Schmitt", "J.")).score > 0.75


def stripped(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


@given(PART, PART, PART)
def test_a_name_equals_itself_in_any_costume(family: str, first: str, second: str) -> None:
    name = person(family, f"{first} {second}")
    initials = f"{first[0]}{second[0]}"
    for costume in (
        person(family.upper(), f"{first} {second}"),
        person(family, f"{first}-{second}"),
        person(family, f"{first[0]}. {second[0]}."),
        person(family, initials),
        person(family, first[0]),
        person(f"{first} {second}", family),
        person(stripped(family), f"{stripped(first)} {stripped(second)}"),
        Name(literal=f"{family} {initials}"),
        Name(family=family, given=f"{first} {second}", suffix="III"),
        person(f"van der {family}", f"{first} {second}"),
    ):
        assert not compare_names(costume, name).differs
        assert not compare_names(name, costume).differs


@given(PART, PART, PART)
def test_another_family_is_another_author(family: str, other: str, given_name: str) -> None:
    assume(not family_keys(person(family)) & family_keys(person(other)))
    assume(len({family, other, given_name}) == 3)
    assert compare_names(person(family, given_name), person(other, given_name)).differs


NAMES = st.builds(
    Name,
    family=st.text(max_size=12),
    given=st.text(max_size=12),
    literal=st.sampled_from(["", "WHO", "Study Group", "Smith JA"]),
)


@given(NAMES, NAMES)
def test_agreement_is_symmetric_on_any_text(one: Name, other: Name) -> None:
    assert compare_names(one, other).agreement is compare_names(other, one).agreement
    assert compare_names(one, one).agreement is SAME
