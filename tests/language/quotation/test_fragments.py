"""Links to the very words."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quotation.fragments import text_fragment
from claimstead.model.evidence import Passage


def test_a_passage_leads_to_its_sentence() -> None:
    passage = Passage(start="once-daily, twice", end="p<0.05 & more")
    assert text_fragment(passage) == "#:~:text=once%2Ddaily%2C%20twice,p%3C0.05%20%26%20more"
    assert text_fragment(Passage(quote="one\n  line")) == "#:~:text=one%20line"


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_a_fragment_has_one_comma_and_decodes_to_the_passage(start: str, end: str) -> None:
    fragment = text_fragment(Passage(start=start, end=end)).removeprefix("#:~:text=")
    first, last = fragment.split(",")
    assert not set(fragment) & set("-& \"'<>#")
    assert (unquote(first), unquote(last)) == (" ".join(start.split()), " ".join(end.split()))


def test_a_passage_that_fits_once_needs_no_context() -> None:
    assert text_fragment(Passage(quote="cats purr"), "All cats purr.") == "#:~:text=cats%20purr"
    assert text_fragment(Passage(quote="cats bark"), "All cats purr. All cats purr.") == "#:~:text=cats%20bark"


def test_words_before_tell_it_from_a_place_that_differs_in_case() -> None:
    text = "Cats help. <p>Later,</p> cats help &amp; purr. Cats sleep."
    assert text_fragment(Passage(quote="cats help"), text) == "#:~:text=Later%2C-,cats%20help"
    assert text_fragment(Passage(start="cats", end="sleep."), text) == "#:~:text=Later%2C-,cats,sleep."


def test_words_behind_help_where_none_stand_before() -> None:
    text = "Cats help people. Cats help mice."
    assert text_fragment(Passage(quote="Cats help"), text) == "#:~:text=Cats%20help,-people."


def test_a_place_that_no_words_tell_from_another_has_no_context() -> None:
    assert text_fragment(Passage(quote="so"), "so " * 40) == "#:~:text=so"
