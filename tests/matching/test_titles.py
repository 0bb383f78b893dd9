"""Titles agree in any costume, and one word, number or sign is always seen."""

import time
import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.folded_titles import title_key
from claimstead.matching.titles import compare_titles

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Agreement
WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüøß", min_size=3, max_size=10)
WORDS = st.lists(WORD, min_size=2, max_size=12)
COSTUMES = [
    str.upper,
    str.title,
    lambda title: f"{title}.",
    lambda title: f"  “{title}” ",
    lambda title: title.replace(" ", "-"),
    lambda title: title.replace(" ", " – "),
    lambda title: title.replace(" ", " <i>", 1) + "</i>",
    lambda title: unicodedata.normalize("NFD", title),
    lambda title: "".join(one for one in unicodedata.normalize("NFD", title) if not unicodedata.combining(one)),
]


@pytest.mark.parametrize(
    ("written", "registered", "agreement"),
    [
        ("TNF-α in adults", "TNF-alpha in Adults", SAME),
        ("TNFα in adults", "TNF-alpha in Adults", SAME),
        ("Polymyxin B1.1 Fractionation", "Polymyxin B<sub>1</sub>.<sup>1</sup> Fractionation", SAME),
        ("IL-31–dependent inflammation", "IL‐31‐dependent <i>inflammation</i>", SAME),
        ("H2O and CO2", "H<sub>2</sub>O and CO₂", SAME),
        ("Signs & symptoms", "Signs &amp; symptoms", SAME),
        ("Signs and symptoms", "Signs & Symptoms", SAME),
        ("A dose of 0.05 mg", "A dose of 0·05 mg", SAME),
        ("In 1,000 patients", "In 1000 patients", SAME),
        ("5% of patients", "5 percent of patients", SAME),
        ("Health care of the skin", "Healthcare of the skin", COMPATIBLE),
        ("Skin barrier: a cohort study", "Skin barrier", COMPATIBLE),
        ("Skin barrier", "Skin barrier. A cohort study", COMPATIBLE),
        ("Does it help?", "Does it help? A cohort study", COMPATIBLE),
        ("Skin barrier", "Skin barrier – a cohort study", COMPATIBLE),
        ("A randomised trial in tumours", "A randomized trial in tumors", COMPATIBLE),
        ("Über Tübingen", "Ueber Tuebingen", COMPATIBLE),
        ("Extraction from Hericium", "RETRACTED: Extraction from Hericium", COMPATIBLE),
        ("Extraction from Hericium", "RETRACTED ARTICLE: Extraction from Hericium", COMPATIBLE),
        ("Extraction from Hericium", "Extraction from Hericium [retracted article]", COMPATIBLE),
        ("Extraction from Hericium [corrected]", "Extraction from Hericium", COMPATIBLE),
        ("Skin barrier (Retracted article. See vol. 147, pg. 1521, 2021)", "Skin barrier", COMPATIBLE),
        ("SjÃ¶gren’s syndrome", "Sjögren's syndrome", SAME),
        ("Children aged >=6 or > or =9 years", "Children aged ≥6 or ≥ 9 years", SAME),
        ("In 10 000 patients", "In 10,000 patients", SAME),
        ("TGF-ß1 in skin", "TGF-β1 in skin", SAME),
        ("Fc epsilon RI", "FcɛRI", SAME),
        ("Skin barrier", "Skin barrier: reply from the authors", DIFFERENT),
        ("Skin barrier", "Skin barrier. Erratum", DIFFERENT),
        ("Skin barrier", "Skin barrier: response to creams", COMPATIBLE),
        ("皮肤屏障功能", "Skin barrier function", UNKNOWN),
        ("Diabetes of type 2", "Diabetes of type II", COMPATIBLE),
        ("Phase 2/3 trials", "Phase II/III trials", COMPATIBLE),
        ("Kožní bariéra u dětí", "Kožní bariéra u dětí [Skin barrier in children]", COMPATIBLE),
        ("Kožní bariéra u dětí = Skin barrier in children", "Skin barrier in children", COMPATIBLE),
        ("[Skin barrier in children]", "Kožní bariéra u dětí", UNKNOWN),
        ("[Skin barrier in children]", "Skin barrier in children", SAME),
        ("[Skin barrier in children]", "Skin barrier in adults", DIFFERENT),
        ("Skin barrier in children [a remark]", "Skin barrier in children", DIFFERENT),
        ("Diabetes of type 3", "Diabetes of type II", DIFFERENT),
        ("Iron given IV", "Iron given 4", DIFFERENT),
        ("A drug in adults", "A drug in children", DIFFERENT),
        ("A drug for itch", "A drug towards itch", DIFFERENT),
        ("A drug is effective", "A drug is not effective", DIFFERENT),
        ("A typical course", "Atypical course", DIFFERENT),
        ("Asthma in no table", "Asthma in notable", DIFFERENT),
        ("Two phase 3 trials", "Two phase 2 trials", DIFFERENT),
        ("A dose of 1.5 mg", "A dose of 15 mg", DIFFERENT),
        ("From 2010-2020", "From 20102020", DIFFERENT),
        ("p < 0.05", "p > 0.05", DIFFERENT),
        ("CD4+ cells", "CD4− cells", DIFFERENT),
        ("Skin barrier function", "Skin barrier", DIFFERENT),
        ("Retraction: Skin barrier", "Skin barrier", DIFFERENT),
        ("हिंदी कि", "हिंदी का", DIFFERENT),
        ("", "Skin barrier", UNKNOWN),
        ("Skin barrier", "  ", UNKNOWN),
        ("???", "Skin barrier", UNKNOWN),
    ],
)
def test_known_cases_both_ways(written: str, registered: str, agreement: Agreement) -> None:
    assert compare_titles(written, (registered,)).agreement is agreement
    assert compare_titles(registered, (written,)).agreement is agreement


def test_the_words_that_differ_are_told() -> None:
    compared = compare_titles("A 0.05 mg dose in adults", ("A 0.05 mg dose in children",))
    assert compared.why == "“adults” where “children” is registered"
    assert 0 < compared.score < 1


def test_any_registered_title_will_do() -> None:
    assert compare_titles("Kožní bariéra", ("Skin barrier", "Kožní bariéra")).agreement is SAME
    assert compare_titles("Skin barrier: a cohort study", ("Skin barrier", "A cohort study")).agreement is SAME
    assert compare_titles("Another one", ("Skin barrier", "Kožní bariéra")).agreement is DIFFERENT
    assert compare_titles("Skin barrier", ()).agreement is UNKNOWN


def test_a_known_subtitle_is_the_only_one() -> None:
    registered = ("Skin barrier: a study of children", "Skin barrier")
    assert compare_titles("Skin barrier", registered).agreement is SAME
    assert compare_titles("SKIN BARRIER", registered).agreement is COMPATIBLE
    assert compare_titles("Skin barrier: a study of adults", registered).differs
    assert compare_titles("Skin barrier: a study of adults", registered[::-1]).differs


def test_what_was_seen_in_part_accuses_nobody_of_more() -> None:
    assert compare_titles("Skin barrier function at birth", ("Skin barrier",), partial=True).agreement is UNKNOWN
    assert compare_titles("Skin barrier function at birth", ("Skin barrier",)).agreement is DIFFERENT
    assert compare_titles("Skin barrier", ("Gut barrier",), partial=True).agreement is DIFFERENT


@given(WORDS, st.sampled_from(COSTUMES))
def test_a_title_equals_itself_in_any_costume(words: list[str], costume: object) -> None:
    title = " ".join(words)
    assert callable(costume)
    assert not compare_titles(costume(title), (title,)).differs
    assert not compare_titles(title, (costume(title),)).differs


@given(WORDS, WORD, st.data())
def test_one_word_changed_is_always_seen(words: list[str], other: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(words) - 1))
    assume(title_key(other) != title_key(words[index]))
    changed = [*words[:index], other, *words[index + 1 :]]
    assume("".join(map(title_key, changed)) != "".join(map(title_key, words)))
    assert compare_titles(" ".join(changed), (" ".join(words),)).differs


@given(WORDS, st.sampled_from(["not", "no", "without", "non"]), st.data())
def test_a_negation_is_always_seen(words: list[str], negation: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(words)))
    negated = [*words[:index], negation, *words[index:]]
    assert compare_titles(" ".join(negated), (" ".join(words),)).differs


@given(WORDS, st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_number_changed_is_always_seen(words: list[str], one: int, other: int) -> None:
    assume(one != other)
    title = " ".join(words)
    assert compare_titles(f"{title} {one} mg", (f"{title} {other} mg",)).differs


@given(st.text(max_size=60), st.text(max_size=60))
def test_agreement_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert compare_titles(one, (other,)).agreement is compare_titles(other, (one,)).agreement


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_equals_itself(text: str) -> None:
    assert compare_titles(text, (text,)).agreement is (SAME if text.strip() else UNKNOWN)


@pytest.mark.parametrize(
    "piece",
    [
        "efficacy of the cream, ",
        "<",
        "&amp;",
        ".",
        "a.",
        ": ",
        "\\alpha ",
        "${",
        "<i ",
        " - ",
        "1,",
        "retracted: ",
        "é",
        "β",
    ],
)
def test_ten_kilobytes_cost_next_to_nothing(piece: str) -> None:
    title = piece * (10_000 // len(piece))
    start = time.process_time()
    compare_titles(f"{title} mine", (f"{title} yours",))
    assert time.process_time() - start < 0.5
