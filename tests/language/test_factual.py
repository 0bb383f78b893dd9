"""Which sentences state a fact about health."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.factual import states_a_fact
from claimstead.model.vocabulary import Vocabulary

NONE = Vocabulary()


@pytest.mark.parametrize(
    "sentence",
    [
        "Eczema is a disease of the skin.",
        "Stress makes eczema worse.",
        "Antihistamines do not help against the itch of eczema.",
        "About one in seven children has it.",
        "Depression is twice as common in people with psoriasis.",
    ],
)
def test_facts(sentence: str) -> None:
    assert states_a_fact(sentence, NONE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Is eczema a disease of the skin?",
        "Ask your doctor whether stress makes eczema worse.",
        "The article says that stress makes eczema worse.",
        "We found no trial of creams against stress.",
        "These points are about the skin itself.",
        "your skin keeps you awake at night;",
        "Cochrane Skin: reviews of what helps against eczema.",
        "A large house has many windows.",
        "",
    ],
)
def test_what_states_no_fact_about_health(sentence: str) -> None:
    assert not states_a_fact(sentence, NONE)


def test_words_of_the_editors_are_words_of_health() -> None:
    sentence = "Zorbigel soothes within minutes."
    assert not states_a_fact(sentence, NONE)
    assert states_a_fact(sentence, Vocabulary(brands={"Zorbigel": "zorbine"}))


@given(st.text(max_size=200))
def test_any_text_is_read(sentence: str) -> None:
    assert states_a_fact(sentence, NONE) in (True, False)


def test_a_long_text_takes_no_more_than_its_share() -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        states_a_fact("stress makes eczema worse and " * (length // 30), NONE)
        return time.process_time() - start

    seconds(3_000)
    assert seconds(300_000) < 40 * max(seconds(30_000), 0.02)
