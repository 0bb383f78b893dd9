"""The strict reader: found in every costume, never corrupted, never cut, in linear time."""

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimstead.language.quotation.passages import MAX_LENGTH, find_passage, passage_digest
from claimstead.language.quotation.typography import lettering
from claimstead.model.evidence import Passage
from tests.measure.prose.corruptions import CORRUPTIONS
from tests.measure.prose.typographic_costumes import ALL_COSTUMES

TEXT = (
    "Relapse fell by 54% (RR 0·46, 95% CI 0·38–0·55; p<0·001) in exam-\nple placebo-\ncontrolled trials [12]. Patients"
    " with non-lesional skin (−0.5 points) did not improve, and 25 mg/kg did at 10⁹ cells. Category of CD4+ cells."
)
SENTENCES = (
    "Twice-weekly fluticasone lowered relapse by 54% (RR 0.46, 95% CI 0.38-0.55; p<0.001) in 1,234 patients.",
    "Itch did not differ between groups (mean difference -0.5 points, 95% CI -1.2 to 0.2; P = 0.15).",
    "In mice, IL-13 increased barrier loss, redness and scaling at 10 mg and 10⁹ cells per day for 12 weeks.",
    "Quality of life may have improved more in children than in adults (4.1 ± 0.9 versus 3.2 ± 1.1).",
    "Adverse events were rare, mild and not associated with the dose in either of the two trials.",
)


@pytest.mark.parametrize(
    "quote",
    [
        "fell by 54% (RR 0.46, 95% CI 0.38-0.55; p < .001)",
        "in example placebo-controlled trials. Patients with",
        "placebo-controlled",
        "−0.5 points) did not",
        "Relapse",
        "at 10^9 cells",
        "CD4+ cells",
    ],
)
def test_words_that_stand_there_are_found(quote: str) -> None:
    sighting = find_passage(TEXT, Passage(quote=quote))
    assert (sighting.outcome, sighting.count, sighting.nearest, sighting.differing) == ("exact", 1, "", ())


@pytest.mark.parametrize(
    "quote",
    ["lesional skin", "0.5 points", "0.001)", "fell by 54", "0.38", "CI 0.38", "95", "25 mg", "at 10", "of CD4"],
)
def test_no_word_or_figure_is_cut(quote: str) -> None:
    sighting = find_passage(TEXT, Passage(quote=quote))
    assert sighting.outcome == "absent"
    assert sighting.differing == ("a word or figure is cut",)


def test_no_part_of_a_word_is_found() -> None:
    assert find_passage("Category", Passage(quote="Cat")).outcome == "absent"
    assert find_passage("Category", Passage(quote="gory")).outcome == "absent"


def test_the_place_is_told_in_the_text_as_given() -> None:
    sighting = find_passage(TEXT, Passage(quote="example placebo-controlled trials."))
    assert TEXT[sighting.start : sighting.end] == "exam-\nple placebo-\ncontrolled trials [12]."


def test_a_quotation_that_stands_there_twice_is_ambiguous() -> None:
    sighting = find_passage("A cat. A cat, and a category.", Passage(quote="cat"))
    assert (sighting.outcome, sighting.count, sighting.start, sighting.end) == ("ambiguous", 2, 2, 5)


def test_an_absent_quotation_shows_the_nearest_place_and_what_differs() -> None:
    sighting = find_passage(TEXT, Passage(quote="Relapse rose by 54% (RR 0.64, 95% CI 0.38–0.55)"))
    assert sighting.nearest == "Relapse fell by 54% (RR 0·46, 95% CI 0·38–0·55; p<0·001)"
    assert sighting.differing == ("“rose” for “fell”", "“0.64” for “0.46”", "“; p < 0.001” is missing")
    assert find_passage(TEXT, Passage(quote="quite another matter")).nearest == ""


def test_a_passage_reaches_from_its_start_to_the_first_end_behind_it() -> None:
    text = "It ends. So it begins here, and so it ends. Later it ends."
    sighting = find_passage(text, Passage(start="So it begins", end="it ends."))
    assert sighting.outcome == "exact"
    assert text[sighting.start : sighting.end] == "So it begins here, and so it ends."


def test_a_passage_with_several_starts_is_ambiguous() -> None:
    sighting = find_passage("It fell. It fell and ended. It fell.", Passage(start="It fell", end="ended."))
    assert (sighting.outcome, sighting.count) == ("ambiguous", 2)


def test_anchors_in_the_wrong_order_or_too_far_apart_are_absent() -> None:
    passage = Passage(start="begins", end="ends")
    assert find_passage("ends, then begins", passage).differing == ("its end stands before its start",)
    far = find_passage(f"begins {'x' * MAX_LENGTH} ends", passage)
    assert (far.outcome, far.differing) == ("absent", ("its end stands more than 3,000 letters behind its start",))
    assert find_passage("it begins", passage).outcome == find_passage("it ends", passage).outcome == "absent"


def test_a_passage_of_typography_alone_is_absent() -> None:
    assert find_passage(TEXT, Passage(quote="\u200b–")).outcome == "absent"


def test_digests_are_those_of_the_words_as_written() -> None:
    digest = passage_digest(Passage(quote="p < .05 in\nmice"))
    assert digest == passage_digest(Passage(quote="p < .05  in mice"))
    assert digest == "sha256:be7ccd6f2712f9194f6824f94c41e997dd55794c7a68a5323da3d2bbb3c3814f"
    other = passage_digest(Passage(start="p < .05", end="in mice"))
    assert len({digest, other, passage_digest(Passage(start="p < .05 in", end="mice"))}) == 3


@pytest.mark.parametrize("name", ALL_COSTUMES)
@settings(max_examples=8, deadline=None)
@given(st.permutations(SENTENCES), st.integers(0, 10**6), st.integers(0, 4))
def test_a_faithful_quotation_is_found_in_every_costume(name: str, text: list[str], seed: int, chosen: int) -> None:
    random, costume = Random(seed), ALL_COSTUMES[name]
    dressed = Passage(quote=costume(SENTENCES[chosen], random))
    assert find_passage(costume(" ".join(text), random), Passage(quote=SENTENCES[chosen])).outcome == "exact"
    assert find_passage(" ".join(text), dressed).outcome == "exact"


@pytest.mark.parametrize("name", CORRUPTIONS)
@settings(max_examples=8, deadline=None)
@given(st.permutations(SENTENCES), st.integers(0, 10**6), st.sampled_from(sorted(ALL_COSTUMES)))
def test_no_corruption_passes_in_any_costume(name: str, text: list[str], seed: int, costume: str) -> None:
    random = Random(seed)
    corrupted = [CORRUPTIONS[name](sentence, random, " ".join(text)) for sentence in SENTENCES]
    quotes = [quote for quote in corrupted if quote is not None]
    dressed = ALL_COSTUMES[costume](" ".join(text), random)
    assert quotes
    assert all(find_passage(dressed, Passage(quote=quote)).outcome != "exact" for quote in quotes)


@pytest.mark.parametrize(
    "pattern",
    ["a ", "a- ", "<i a='", "<sup>1</sup>", "&amp;amp;", "[12] ", "1,000,", "e\u0301\u0300", "x 10 ", "10^9¹² "],
)
def test_hostile_texts_take_linear_time(pattern: str) -> None:
    passages = (
        Passage(quote="the cat sat on 5% of p<0.05 mats"),
        Passage(quote="a" * 300 + " a"),
        Passage(start="a", end="1"),
    )

    def seconds(length: int) -> float:
        text = pattern * (length // len(pattern))
        lettering.cache_clear()
        start = time.process_time()
        for passage in passages:
            find_passage(text, passage)
        return time.process_time() - start

    seconds(10_000)
    assert seconds(1_000_000) < 40 * max(seconds(100_000), 0.01)
