"""What a text says was studied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.subjects.species import read_subjects, species_said
from tests.language.growth import grows_with_length


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In mice, stress made eczema-like skin worse.", ["mouse"]),
        ("The gut of AD-like mice improved.", ["mouse"]),
        ("MICE AND RATS WERE TREATED", ["mouse", "rat"]),
        ("BALB/c and C57BL/6 strains", ["mouse", "mouse"]),
        ("Canine atopic dermatitis", ["dog"]),
        ("Skin of guinea pigs was tested.", ["guinea-pig"]),
        ("Humanised mice that carry the receptor", ["mouse"]),
        ("Animal studies only", [""]),
    ],
)
def test_which_animal_was_studied(text: str, named: list[str]) -> None:
    assert [subject.name for subject in read_subjects(text) if subject.species == "animal"] == named


@pytest.mark.parametrize(
    "text",
    [
        "Exposure to cats, dogs, mice or horses is common.",
        "Cow\u2019s milk and hen\u2019s egg are common allergens.",
        "Anti-mouse antibodies, mouse allergen and the computer mouse.",
        "Missing values were filled in with MICE; the RAT was positive.",
        "Hamsters, mice and rabbits are common pets.",
        "Dupilumab is a fully human monoclonal antibody.",
        "JAK inhibitors block signals inside immune cells.",
        "The catalogue rates each corporate pigment.",
    ],
)
def test_what_was_not_studied(text: str) -> None:
    assert read_subjects(text) == ()


@pytest.mark.parametrize(
    ("text", "species"),
    [
        ("Dog owners reported more eczema.", {"human"}),
        ("Seen in mice, not in people.", {"animal"}),
        ("What calmed itch in mice did not help people.", {"animal", "human"}),
        ("Human keratinocytes in culture", {"in-vitro"}),
        ("Mast cells from human lungs", {"in-vitro"}),
        ("Keratinocytes from patients, ex vivo", {"human", "in-vitro"}),
        ("In silico, the molecule fits.", {"computational"}),
        ("Docking and molecular dynamics simulations", {"computational"}),
    ],
)
def test_species_are_told_apart(text: str, species: set[str]) -> None:
    assert species_said(text) == species


@given(
    st.lists(st.sampled_from(["in", "mice", "human", "cells", "from", "patients", "’", "\u2010", "\u00a0", ",", "İ"]))
)
def test_a_span_is_where_it_says(words: list[str]) -> None:
    text = " ".join(["mice", *words])
    assert read_subjects(text)
    for subject in read_subjects(text):
        assert text[subject.span.start : subject.span.end] == subject.span.text


@pytest.mark.parametrize("piece", ["mice ", "in ", "exposed to cats, dogs, ", "a-", "1,", " ", "a", "guinea pigs "])
def test_a_long_text_takes_linear_time(piece: str) -> None:
    assert grows_with_length(read_subjects, piece)
