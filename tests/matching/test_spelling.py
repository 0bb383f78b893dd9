"""British and American spellings brought together, other words kept apart."""

import pytest

from claimstead.matching.spelling import one_spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("tumour", "tumor"),
        ("tumours", "tumors"),
        ("behavioural", "behavioral"),
        ("randomised", "randomized"),
        ("characterisation", "characterization"),
        ("analysing", "analyzing"),
        ("paediatric", "pediatric"),
        ("oedema", "edema"),
        ("oesophageal", "esophageal"),
        ("centre", "center"),
        ("fibres", "fibers"),
        ("catalogue", "catalog"),
        ("labelled", "labeled"),
        ("ageing", "aging"),
        ("sulphate", "sulfate"),
        ("vs", "versus"),
        ("odour", "odor"),
    ],
)
def test_both_spellings_become_one(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("filled", "filed"),
        ("poets", "pets"),
        ("hour", "hor"),
        ("adults", "children"),
        ("symptomatic", "asymptomatic"),
        ("hypertension", "hypotension"),
        ("fourth", "forth"),
        ("source", "sore"),
    ],
)
def test_two_words_stay_two(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)
