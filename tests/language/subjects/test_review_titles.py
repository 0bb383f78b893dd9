"""Titles by which a work calls itself a review."""

import pytest

from claimstead.language.subjects.review_titles import calls_itself_review


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Hand eczema: a systematic review and meta-analysis", "systematic review"),
        ("Rosacea: an updated review", "updated review"),
        ("A review of neuropeptides in psoriasis", "A review of "),
        ("Guidelines of care for the management of acne", "Guidelines of care"),
    ],
)
def test_reviews(title: str, words: str) -> None:
    span = calls_itself_review(title)
    assert span is not None
    assert span.text == words
    assert title[span.start : span.end] == words


@pytest.mark.parametrize(
    "title",
    [
        "A retrospective chart review of 120 patients",
        "Protocol for a systematic review of wet wraps",
        "Quality of systematic reviews: a cross-sectional study",
        "A rare nail tumour: case report and review of the literature",
        "Eczema: a genome-wide association meta-analysis",
        "A randomised trial of two creams",
        "",
    ],
)
def test_other_works(title: str) -> None:
    assert calls_itself_review(title) is None
