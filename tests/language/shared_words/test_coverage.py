"""How much of a statement's content a text has."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.shared_words.coverage import Coverage, coverage
from claimstead.model.vocabulary import Vocabulary

NONE = Vocabulary()


def absent(statement: str, source: str, vocabulary: Vocabulary = NONE) -> tuple[str, ...]:
    return coverage(statement, source, vocabulary).absent


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("Heart attacks follow high blood pressure.", "Hypertension and what follows: myocardial infarction"),
        ("Eczema itches.", "Pruritus in atopic dermatitis"),
        ("AD itches.", "Pruritus in atopic dermatitis (AD)"),
        ("Atopic dermatitis itches.", "Pruritus in AD, that is, atopic dermatitis"),
        ("IL-4 blocks TH2.", "interleukin 4 is blocking T helper 2 lymphocytes"),
        ("Interleukin-4", "IL4"),
        ("IFN-γ in tumours", "interferon gamma; tumor"),
        ("VSMCs age", "ageing of vascular smooth muscle cells"),
        ("Anticancer drugs", "drugs against cancer"),
        ("inhibitory follow-up", "it inhibits; followup"),
        ("folic acid (FA)", "vitamin B9"),
        ("quality of life (QOL)", "life and its quality"),
        ("2 tablets", "two pills"),
        ("Stress harms, according to the professor Ada Long.", "harmful stress"),
        ("", "anything"),
        ("It is not.", "anything"),
    ],
)
def test_said_in_other_words(statement: str, source: str) -> None:
    assert coverage(statement, source, NONE) == Coverage(1.0, ())


@pytest.mark.parametrize(
    ("statement", "source", "lacking"),
    [
        ("0.5 mg", "0.55 mg", ("0.5",)),
        ("IL-4 and IL-13", "IL-4 and 13 of 40", ("IL-13",)),
        ("Atopic dermatitis in mice", "Spatial memory of AD-like mice", ("Atopic", "dermatitis")),
        ("Atopic dermatitis", "Alzheimer's disease (AD)", ("Atopic", "dermatitis")),
        ("Skin, skin and the SKIN", "bone", ("Skin",)),
        ("osteoblasts", "osteoclasts", ("osteoblasts",)),
        ("according to body weight", "according to", ("body", "weight")),
        ("major vault protein (MVP)", "", ("major", "vault", "protein", "MVP")),
    ],
)
def test_what_is_lacking_is_named_as_it_is_written(statement: str, source: str, lacking: tuple[str, ...]) -> None:
    assert absent(statement, source) == lacking


def test_rare_words_count_more() -> None:
    source = "patients with asthma"
    assert coverage("asthma in centenarians", source, NONE).score < coverage("asthma in patients", source, NONE).score
    assert coverage("asthma centenarians", source, NONE).score < 0.5


def test_editors_words_count_both_ways() -> None:
    vocabulary = Vocabulary(synonyms=(("itchy rash", "eczema"),), abbreviations={"ZQ": "oat bath"})
    assert absent("itchy rash", "atopic dermatitis") == ("itchy", "rash")
    assert absent("itchy rash", "atopic dermatitis", vocabulary) == ()
    assert absent("atopic dermatitis", "itchy rash", vocabulary) == ()
    assert absent("ZQ", "oat baths", vocabulary) == ()
    assert absent("oat baths", "ZQ", vocabulary) == ()


# Where these change, count SCORING in language/shared_words/scored.py up: what references.lock holds is stale then.
@pytest.mark.parametrize(
    ("statement", "source", "score"),
    [
        (
            "Cream twice a week halves relapses of eczema.",
            "Relapse of atopic dermatitis under a weekly ointment",
            0.6432,
        ),
        ("Dupilumab blocks interleukin-4 and interleukin-13.", "A trial of dupilumab", 0.3343),
        ("54% fewer flares in 348 adults", "flares in adults", 0.3742),
        ("Inflammatory cytokines harm the blood-brain barrier.", "inflammation; BBB", 0.6054),
    ],
)
def test_the_way_of_scoring_stands(statement: str, source: str, score: float) -> None:
    assert coverage(statement, source, NONE).score == pytest.approx(score, abs=0.0001)


@given(st.text(), st.text())
def test_any_texts_have_a_score(statement: str, source: str) -> None:
    covered = coverage(statement, source, NONE)
    assert 0 <= covered.score <= 1
    assert all(word in statement for word in covered.absent)
    assert coverage(statement, f"{source} . {statement}", NONE).score == pytest.approx(1)


@pytest.mark.parametrize(
    "piece", ["itch of the skin ", "a", "AD ", "(FA ", "anti-", "IL-4 ", "α4", "according to A ", "x1 ", "."]
)
def test_a_megabyte_takes_seconds_at_most(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    coverage(text, text[::-1], NONE)
    assert time.process_time() - start < 15
