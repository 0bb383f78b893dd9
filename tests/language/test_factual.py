"""Which sentences state a fact about health."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.factual import states_a_fact
from claimstead.model.vocabulary import Vocabulary
from tests.language.growth import grows_with_length

NONE = Vocabulary()


@pytest.mark.parametrize(
    "sentence",
    [
        "Eczema is a disease of the skin.",
        "Stress makes eczema worse.",
        "Antihistamines do not help against the itch of eczema.",
        "About one in seven children has it.",
        "Depression is twice as common in people with psoriasis.",
        "Your skin loses water through the gaps.",
        "Injection site reactions were common.",
        "The drug lowered itch by 4 points in 42% of adults.",
        "Wool, for example, makes skin itch.",
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
        "The pictures show eczema on brown skin.",
        "The warnings about infections say more.",
        "Assess suicidal thoughts and sleep at once.",
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


def test_a_long_text_takes_linear_time() -> None:
    assert grows_with_length(lambda text: states_a_fact(text, NONE), "stress makes eczema worse and ")
