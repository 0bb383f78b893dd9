"""The figures of claims, and which of them nothing bears out."""

import pytest

from claimstead.language.figures.claim_figures import (
    all_figures,
    declared_figures,
    doubtful_figures,
    evidence_figures,
    has,
    quoted,
    telling,
)
from claimstead.language.quantities.reading import read_quantities
from claimstead.model.evidence import Effect
from tests.language.figures.figured_claims import claim, evidence
from tests.language.growth import grows_with_length


@pytest.mark.parametrize(
    "text",
    [
        "Two large studies did not find this.",
        "Of 100 people, 7 more got better.",
        "In every 1,000 people it is the same.",
        "Interleukins 4 and 13 do this.",
        "It was tested in 2017.",
        "Three creams helped.",
    ],
)
def test_what_tells_nothing_of_a_study(text: str) -> None:
    assert telling(text) == ()


@pytest.mark.parametrize(
    "text", ["RR 0.46", "17%", "54% lower", "n = 624", "100 adults took part", "NNT 8", "16 weeks"]
)
def test_what_does(text: str) -> None:
    assert len(telling(text)) == 1


def doubted(patient: str, *found: str) -> list[tuple[str, str]]:
    """The figures for patients that nothing bears out, each with the field that has a rival."""
    made = claim(patient, None, *map(evidence, found))
    return [(one.figure.quantity.span.text, one.rival.field if one.rival else "") for one in doubtful_figures(made)]


@pytest.mark.parametrize(
    "text",
    [
        "Relapse RR 0.46.",
        "A flare is 54% less likely.",
        "Flares are about half as likely.",
        "In 4 months, fewer people had a flare.",
        "More than 600 adults took part.",
        "Using it twice a week helps.",
        "People from 18 to 75 years had fewer flares.",
    ],
)
def test_what_the_evidence_or_the_claim_itself_has(text: str) -> None:
    assert doubted(text) == []


def test_what_it_has_not() -> None:
    assert doubted("With it, 30 of 100 people had no flare.") == [("30 of 100", "")]
    found, other = "Proactive cream lowers relapse, RR 0.46.", "Proactive cream lowers relapse, RR 0.64."
    assert doubted(other, found) == [("0.64", "evidence[0].finding")]
    assert doubted(other, found, other) == []


def test_all_places_of_the_evidence_count() -> None:
    effect = Effect(measure="RR", value=0.7, ci=(0.6, 0.8))
    made = claim("RR 0.7 in 51 adults, 12.5%.", None, evidence("Nothing.", effect, 51, "it was seen in 12.5% of them"))
    assert doubtful_figures(made) == ()
    assert {figure.field for figure in evidence_figures(made)} == {
        "evidence[0].effect",
        "evidence[0].sample-size",
        "evidence[0].passage.quote",
    }


def test_the_statement_counts_only_where_it_is_supported() -> None:
    assert len(doubtful_figures(claim(statement="It lowers flares by 80%."))) == 1
    assert doubtful_figures(claim(statement="It lowers flares by 80%.", verdict="overstated")) == ()


def test_all_figures_are_those_of_words_evidence_and_fields() -> None:
    fields = {figure.field for figure in all_figures(claim("17%", "18%", statement="19%"))}
    assert fields == {
        "statement",
        "wording.patient",
        "wording.clinician",
        "evidence[0].finding",
        "population",
        "intervention",
    }


def test_having_a_figure_is_having_one_that_agrees() -> None:
    ((one,), (other,)) = read_quantities("14 days"), read_quantities("30 days")
    figures = declared_figures(claim())
    assert not has(figures, one)
    assert has((*figures, *evidence_figures(claim("", None, evidence("It took two weeks.")))), one)
    assert not has(evidence_figures(claim("", None, evidence("It took two weeks.")))[:1], other)


def test_long_sentences_are_quoted_in_part() -> None:
    (quantity,) = read_quantities("word " * 100 + "17% of them")
    assert len(quoted(quantity)) < 210
    (short,) = read_quantities("It was 17%\n of them.")
    assert quoted(short) == "“It was 17% of them.”"


@pytest.mark.parametrize("piece", ["5 mg ", "17% ", "RR 0.46 (0.38 to 0.55). ", "5", "one half ", "a "])
def test_hostile_claims_take_linear_time(piece: str) -> None:
    assert grows_with_length(lambda text: doubtful_figures(claim(text, text, evidence(f"x{text}"))), piece)
