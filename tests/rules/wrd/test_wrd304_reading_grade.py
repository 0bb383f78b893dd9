"""WRD304 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.wrd.wrd304_reading_grade import ReadingGrade, ReadingGradeOptions
from tests.rules.test_every_rule import findings_of, read_example

HARD = "Utilisation of potent topical preparations considerably exacerbates pre-existing cutaneous atrophy."


def patient(wording: str, **files: str) -> Example:
    return Example(
        claim=f"wording:\n  patient: {wording}\n", files={f"claims/{name}.yaml": files[name] for name in files}
    )


def test_it_names_the_grade_the_longest_sentence_and_the_hardest_words(tmp_path: Path) -> None:
    (finding,) = findings_of(ReadingGrade, read_example(tmp_path, patient(f"This is so. {HARD}")))
    assert "reads at grade" in finding.message
    assert f"Longest sentence, 10 words: “{HARD}”" in finding.found
    assert "Hardest words: considerably, utilisation, cutaneous" in finding.found
    assert "SMOG" in finding.found
    assert "rough for so few sentences" in finding.found
    assert "readable" not in finding.message + finding.found + finding.remedy


def test_a_hard_short_sentence_is_named_beside_a_long_easy_one(tmp_path: Path) -> None:
    wording = " ".join(["it is so"] * 8) + ". Considerable inflammation exacerbates hyperactivity."
    (finding,) = findings_of(ReadingGrade, read_example(tmp_path, patient(wording)))
    assert "has a sentence of 24 words (allowed are 20)" in finding.message
    assert "Hardest sentence: “Considerable inflammation exacerbates hyperactivity.”" in finding.found


def test_what_the_glossary_explains_counts_apart(tmp_path: Path) -> None:
    wording = "Inflammation and interleukins may act on the itch in eczema and psoriasis alike."
    assert findings_of(ReadingGrade, read_example(tmp_path / "without", patient(wording)))
    glossary = "glossary: {inflammation: Warmth., interleukin: A signal., eczema: Sore skin., psoriasis: Scales.}\n"
    assert not findings_of(ReadingGrade, read_example(tmp_path / "with", patient(wording, vocabulary=glossary)))


@pytest.mark.parametrize("name", ["Dupilumab and upadacitinib", "Upadacitinib and abrocitinib"])
def test_names_of_medicines_count_apart(name: str, tmp_path: Path) -> None:
    dossier = read_example(tmp_path, patient(f"{name} may help adults with bad eczema to sleep well."))
    assert findings_of(ReadingGrade, dossier) == []


def test_the_limits_can_be_set(tmp_path: Path) -> None:
    claim = read_example(tmp_path, patient(HARD)).claim_files[0].value
    dossier = read_example(tmp_path, patient(HARD))
    assert list(ReadingGrade(ReadingGradeOptions(fewest_words=11)).check(claim, dossier)) == []
    (problem,) = ReadingGrade(ReadingGradeOptions(fewest_words=11, sentence=9)).check(claim, dossier)
    assert problem.message == "The wording for patients has a sentence of 10 words (allowed are 9)."


def test_the_editors_own_medicines_count_apart(tmp_path: Path) -> None:
    wording = "Examplimumabinib and otherolimumabinib may help adults with bad eczema to sleep well."
    assert findings_of(ReadingGrade, read_example(tmp_path / "without", patient(wording)))
    brands = "brands: {Examplex: examplimumabinib, Otherex: otherolimumabinib}\n"
    assert not findings_of(ReadingGrade, read_example(tmp_path / "with", patient(wording, vocabulary=brands)))
