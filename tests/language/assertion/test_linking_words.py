"""The table of linking words."""

from claimstead.language.assertion.linking_words import Linking, Tense, linking_words


def test_verbs_stand_in_all_their_forms() -> None:
    table = linking_words()
    assert table["prevents"] == Linking(causal=True, tense=Tense.PRESENT)
    assert table["led to"].tense is Tense.PAST
    assert table["increased"].turns
    assert table["lower"].noun
    assert table["blocks"].inward


def test_cause_and_association_are_told_apart() -> None:
    table = linking_words()
    assert table["due to"].causal
    assert not table["associated"].causal
    assert not table["more often"].causal


def test_phrases_are_in_lower_case_and_neat() -> None:
    assert all(phrase == " ".join(phrase.lower().split()) for phrase in linking_words())
