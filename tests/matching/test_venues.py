"""Journals under their names, short forms and ISSNs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.venues import compare_venues

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
        ("PNAS", "Proceedings of the National Academy of Sciences", COMPATIBLE),
        ("NEJM", "New England Journal of Medicine", COMPATIBLE),
        ("JAAD", "Journal of the American Academy of Dermatology", COMPATIBLE),
        ("BMJ", "British Medical Journal", COMPATIBLE),
        ("JID", "The Journal of Investigative Dermatology", COMPATIBLE),
        ("JAMA", "JAMA: The Journal of the American Medical Association", COMPATIBLE),
        ("BJOG", "BJOG: An International Journal of Obstetrics & Gynaecology", COMPATIBLE),
        ("Arch Dermatol", "JAMA Dermatology", COMPATIBLE),
        ("Archives of Pediatrics and Adolescent Medicine", "JAMA Pediatrics", COMPATIBLE),
        ("JAMA Pediatr", "Archives of Pediatrics &amp; Adolescent Medicine", COMPATIBLE),
        ("Haematology", "Hematology", SAME),
        ("A.M.A. Archives of Surgery", "AMA Archives of Surgery", SAME),
        ("CVPR", "2022 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", COMPATIBLE),
        (
            "Proceedings of the 2019 Conference on Computer Vision",
            "2019 IEEE Conference on Computer Vision",
            DIFFERENT,
        ),
        (
            "Proceedings of the 12th Conference on Computer Vision",
            "2019 Conference on Computer Vision (CCV)",
            COMPATIBLE,
        ),
        ("Bollettino Unione Matematica Italiana", "Bollettino dell'Unione Matematica Italiana", SAME),
        ("Lancet Lond. Engl.", "The Lancet", COMPATIBLE),
        ("Actas Dermosifiliogr", "Actas Dermo-Sifiliográficas", COMPATIBLE),
        (
            "Clinical and experimental allergy : journal of the British Society for Allergy",
            "Clinical & Experimental Allergy",
            COMPATIBLE,
        ),
        ("Pediatr. Allergy Immunol. Off. Publ. Eur. Soc.", "Pediatric Allergy and Immunology", COMPATIBLE),
        ("J Dtsch Dermatol Ges", "JDDG: Journal der Deutschen Dermatologischen Gesellschaft", COMPATIBLE),
        ("Sens. Actuators B", "Sensors and Actuators B: Chemical", COMPATIBLE),
        ("Sens. Actuators A", "Sensors and Actuators B: Chemical", DIFFERENT),
        ("Chemistry – A European Journal", "Chemistry – An Asian Journal", DIFFERENT),
        ("NeuroImage", "NeuroImage: Clinical", DIFFERENT),
        ("Physical Review A", "Physical Review D", DIFFERENT),
        ("Archives of Surgery", "JAMA Dermatology", DIFFERENT),
        ("Am J Surg", "Archives of Surgery", DIFFERENT),
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


@given(WORDS, st.data())
def test_the_beginning_of_each_word_abbreviates(words: list[str], data: st.DataObject) -> None:
    short = [word[: data.draw(st.integers(2, len(word)))] for word in words]
    assert not compare_venues(" ".join(short), (" of the ".join(words),)).differs
    assert not compare_venues(". ".join(short).upper() + ".", (" & ".join(words),)).differs


@given(st.text(max_size=40), st.text(max_size=40))
def test_agreement_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert compare_venues(one, (other,)).agreement is compare_venues(other, (one,)).agreement
