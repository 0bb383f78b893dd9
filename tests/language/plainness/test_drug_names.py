"""Brands and generic names."""

import time

import pytest

from claimstead.language.plainness.drug_names import BRANDS, find_brands, generic_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dupixent may help.", [("Dupixent", False)]),
        ("DUPIXENT® (dupilumab) and Humira", [("DUPIXENT", True), ("Humira", False)]),
        ("Humira after Dupixent after Humira", [("Humira", False), ("Dupixent", False)]),
        ("Neoral holds cyclosporine.", [("Neoral", True)]),
        ("Humirale and Predupixent are no brands.", []),
        ("Examplex-S helps.", [("Examplex-S", False)]),
    ],
)
def test_brands_and_whether_their_generic_name_is_there(text: str, expected: list[tuple[str, bool]]) -> None:
    found = find_brands(text, {"Examplex-S": "examplumab"})
    assert [(brand.span.text, brand.named) for brand in found] == expected
    assert all(text[brand.span.start : brand.span.end] == brand.span.text for brand in found)


def test_an_editors_word_stands_above_the_table() -> None:
    (brand,) = find_brands("Humira", {"Humira": "another"})
    assert brand.generic == "another"


def test_generic_names() -> None:
    names = generic_names({"Examplex": "examplumab"})
    assert {"dupilumab", "ciclosporin", "cyclosporin", "examplumab"} <= names
    assert not {brand.lower() for brand in BRANDS} & names


def test_a_megabyte_takes_linear_time() -> None:
    start = time.process_time()
    for pattern in ("humira", "Humira ", "dupixen", "("):
        find_brands(pattern * (1_000_000 // len(pattern)), {})
    assert time.process_time() - start < 15
