"""Names taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.name_parts import parts_of
from claimstead.model.reference import Name


@pytest.mark.parametrize(
    ("name", "family", "particles", "given_names"),
    [
        (Name(family="van der Feltz", given="A. B."), ("feltz",), ("der", "van"), ("a", "b")),
        (Name(family="Feltz", given="A. van der"), ("feltz",), ("der", "van"), ("a",)),
        (Name(literal="van Smith JA"), ("smith",), ("van",), ("ja",)),
        (Name(family="El-Khalili", given="N."), ("khalili",), ("al",), ("n",)),
        (Name(family="Ortega y Gasset", given="J."), ("ortega", "gasset"), (), ("j",)),
        (Name(family="Thorkild I. A.", given="Sørensen"), ("thorkild", "i", "a"), (), ("sorensen",)),
        (Name(family="Smith Jr", given="John"), ("smith",), (), ("john",)),
    ],
)
def test_the_first_reading(
    name: Name, family: tuple[str, ...], particles: tuple[str, ...], given_names: tuple[str, ...]
) -> None:
    parts = parts_of(name)[0]
    assert (parts.family, parts.particles, parts.given[0]) == (family, particles, given_names)


def test_initials_in_place_of_the_family_name_have_a_second_reading() -> None:
    _, turned = parts_of(Name(family="JA", given="Smith"))
    assert turned.family == ("smith",)
    assert turned.given[-1] == ("j", "a")
    assert len(parts_of(Name(family="XJ", given="LENG"))) == 2
    assert len(parts_of(Name(family="Smith", given="JA"))) == 1


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_taken_apart(family: str, given_name: str) -> None:
    assert parts_of(Name(family=family, given=given_name))
