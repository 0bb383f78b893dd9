"""Journals under their names, short forms and ISSNs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.venues import abbreviates, compare_venues

SAME, COMPATIBLE, DIFFERENT = Agreement.SAME, Agreement.COMPATIBLE, Agreement.DIFFERENT
WORDS = st.lists(st.text(alphabet="bcdghklmnprstvz", min_size=4, max_size=12), min_size=2, max_size=6)


@pytest.mark.parametrize(
    ("written", "registered", "agreement"),
    [
        ("Lancet", "The Lancet", SAME),
        ("PLoS One", "PLOS ONE", SAME),
        ("Annals of Allergy, Asthma and Immunology", "Annals of Allergy, Asthma &amp; Immunology", SAME),
        ("Br J Dermatol", "British Journal of Dermatology", COMPATIBLE),
        ("J Am Acad Dermatol", "Journal of the American Academy of Dermatology", COMPATIBLE),
        ("Sci Rep", "Scientific Reports", COMPATIBLE),
        (
            "J. Eur. Acad. Dermatol. Venereol.",
            "Journal of the European Academy of Dermatology and Venereology",
            COMPATIBLE,
        ),
        ("Acta Derm Venereol", "Acta Dermato-Venereologica", COMPATIBLE),
        ("N Engl J Med", "New England Journal of Medicine", COMPATIBLE),
        ("Proc Natl Acad Sci U S A", "Proceedings of the National Academy of Sciences", COMPATIBLE),
        ("Jpn J Dermatol", "Japanese Journal of Dermatology", COMPATIBLE),
        ("Dermatol Ther (Heidelb)", "Dermatology and Therapy", COMPATIBLE),
        ("JAMA", "Journal of the American Medical Association", COMPATIBLE),
        ("J Pathol", "American Journal of Pathology", DIFFERENT),
        ("Dermatology", "Journal of Dermatology", DIFFERENT),
        ("British Journal of Dermatology", "British Journal of Cancer", DIFFERENT),
        ("J Allergy Clin Immunol", "Journal of Allergy and Clinical Immunology: In Practice", DIFFERENT),
        ("", "The Lancet", Agreement.UNKNOWN),
    ],
)
def test_known_cases_both_ways(written: str, registered: str, agreement: Agreement) -> None:
    assert compare_venues(written, (registered,)).agreement is agreement
    assert compare_venues(registered, (written,)).agreement is agreement


def test_an_issn_in_common_settles_it() -> None:
    assert compare_venues("Hautarzt", ("Dermatologie",), "1432-1173", ("0017-8470", "14321173")).agreement is SAME
    assert compare_venues("Hautarzt", ("Dermatologie",), "1432-1173", ("0007-0963",)).agreement is DIFFERENT


def test_any_registered_name_will_do() -> None:
    assert compare_venues("BMJ", ("British Medical Journal", "BMJ")).agreement is SAME
    assert compare_venues("BMJ", ("The Lancet",), partial=True).agreement is Agreement.UNKNOWN
    assert compare_venues("BMJ", ()).agreement is Agreement.UNKNOWN


def test_a_short_vowel_does_not_make_a_contraction() -> None:
    assert abbreviates("J Natl", "Journal National")
    assert not abbreviates("J Sci", "Journal Society")


@given(WORDS, st.data())
def test_the_beginning_of_each_word_abbreviates(words: list[str], data: st.DataObject) -> None:
    short = [word[: data.draw(st.integers(1, len(word)))] for word in words]
    assert not compare_venues(" ".join(short), (" of the ".join(words),)).differs
    assert not compare_venues(". ".join(short).upper() + ".", (" & ".join(words),)).differs


@given(st.text(max_size=40), st.text(max_size=40))
def test_agreement_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert compare_venues(one, (other,)).agreement is compare_venues(other, (one,)).agreement
