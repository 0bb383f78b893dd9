"""YAML to typed values, every fault of a file at once; fields found again by their path."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.article import Article
from claimstead.model.claim import Claim
from claimstead.model.finding import Location
from claimstead.reading.typed_yaml import YamlDocument, locate, read_typed
from tests.reading.test_strict_yaml import BOMB
from tests.reading.told import messages, told
from tests.sound_project import CLAIM


def test_a_sound_text_becomes_its_value() -> None:
    reading = read_typed("p", CLAIM, Claim)
    assert reading.problems == ()
    assert reading.value is not None
    assert reading.value.id == "twice-weekly-cream"


@pytest.mark.parametrize("empty", ["", "# only a note\n"])
def test_an_empty_file_is_told(empty: str) -> None:
    assert told(read_typed("p", empty, Claim).problems) == [("p", 1, 1, "The file is empty.")]


def test_all_faults_of_a_file_are_told_at_once_each_at_its_line() -> None:
    text = (
        CLAIM.replace("kind: treatment-effect", "kind: treatment-effects")
        .replace("verdict: supported", "verdicts: supported")
        .replace("sentences: [1]", "sentences: [one]")
        .replace("    directness: direct", "    directness: partial")
        .replace("ci: [0.38, 0.55]", "ci: [0.38]")
        .replace("next-review: 2027-11-20", "next-review: in a year")
        .replace("outcome: relapse", "outcome: relapse\noutcome: relapse")
    )
    reading = read_typed("p", text, Claim)
    assert reading.value is None
    lines = text.split("\n")
    told_lines = [(lines[line - 1].strip(), message) for _, line, _, message in told(reading.problems)]
    assert [(line.split(":")[0].lstrip("- {"), message) for line, message in told_lines] == [
        ("id", "The field `verdict` is missing."),
        ("kind", "`kind` can't be `treatment-effects`: it must be one of " + _choices() + "."),
        ("sentences", "`source.sentences[0]` can't be `one`: it must be a whole number from 1."),
        ("outcome", "The key `outcome` stands twice in the same place."),
        ("verdicts", "The key `verdicts` is not known here."),
        ("directness", "`evidence[0].directness` can't be `partial`: it must be one of `direct`, `indirect`."),
        ("effect", "`evidence[0].effect.ci` does not fit: it must be a list of 2 values."),
        ("next-review", "`review.next-review` can't be `in a year`: it must be a date such as 2026-11-20."),
    ]
    remedies = {one.problem.remedy for one in reading.problems}
    assert {"Did you mean `verdict`?", "Did you mean `treatment-effect`?"} <= remedies


def _choices() -> str:
    kinds = "definition mechanism association causal prevalence prognosis treatment-effect safety recommendation"
    return ", ".join(f"`{kind}`" for kind in [*kinds.split(), "regulatory-status"])


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", "..", "/etc", "A", "a b", "a\\n", "-", "a--b", "x" * 101])
def test_an_id_that_is_no_slug_is_refused_at_its_line(name: str) -> None:
    reading = read_typed("p", CLAIM.replace("id: twice-weekly-cream", f'id: "{name}"'), Claim)
    assert reading.value is None
    assert [(line, column) for _, line, column, _ in told(reading.problems)] == [(1, 5)]
    assert "lower-case letters and digits" in messages(reading.problems)[0]


def test_a_bomb_is_one_problem_and_is_not_walked() -> None:
    start = time.process_time()
    assert len(read_typed("p", BOMB, Claim).problems) == 1
    assert time.process_time() - start < 2


def test_a_bomb_along_the_types_is_not_walked_either() -> None:
    authors = ", ".join(["*a"] * 30_000)
    references = ", ".join(["*r"] * 30_000)
    text = (
        f"id: x\ntitle: &a T\ndigest: sha256:{'0' * 16}\nsentences:\n"
        f'  - {{number: 1, digest: "sha256:{"0" * 16}", words: 2, section: s}}\n'
        f"references:\n  - &r {{mark: 1, title: T, authors: [{authors}]}}\n"
        f"experts: [{references}]\n"
    )
    start = time.process_time()
    assert len(read_typed("p", text, Article).problems) == 1
    assert time.process_time() - start < 5


def test_ten_thousand_faults_are_told_as_fifty() -> None:
    text = CLAIM + "".join(f"unknown{number}: x\n" for number in range(10_000))
    start = time.process_time()
    assert len(read_typed("p", text, Claim).problems) == 50
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("field", "line", "column"),
    [
        ("id", 1, 5),
        ("source", 3, 1),
        ("source.sentences", 4, 3),
        ("source.sentences[0]", 4, 15),
        ("source.sentences[7]", 4, 3),
        ("evidence[0].doi", 20, 10),
        ("evidence[0].nothing", 19, 5),
        ("evidence[9].doi", 18, 1),
        ("history[0].date", 33, 12),
        ("nothing", 1, 1),
        ("", 1, 1),
    ],
)
def test_a_field_or_the_nearest_above_it_is_found(field: str, line: int, column: int) -> None:
    place = YamlDocument("p", CLAIM, None, "s").locate(field)
    assert place == Location("p", line, column, CLAIM.split("\n")[line - 1])


def test_places_in_an_empty_or_broken_text() -> None:
    assert locate("p", "", "id") == Location("p")
    assert locate("p", "a: [", "a").path == "p"


def test_many_places_in_one_large_file_take_no_time() -> None:
    text = CLAIM + "accepted:\n" + "  - {rule: REF101, reason: r, by: b, until: 2027-01-01}\n" * 8_000
    start = time.process_time()
    for number in range(8_000):
        assert locate("p", text, f"accepted[{number}].until").column == 45
    assert time.process_time() - start < 15


@given(st.text(max_size=30))
def test_any_field_leads_to_a_place(field: str) -> None:
    place = locate("p", CLAIM, field)
    assert place.excerpt == CLAIM.split("\n")[place.line - 1]


@given(st.text())
def test_any_text_is_a_value_or_problems(text: str) -> None:
    reading = read_typed("p", text, Claim)
    assert reading.value is None
    assert reading.problems
    assert all(one.kind == "schema" and one.problem.location for one in reading.problems)


@given(st.data())
def test_a_claim_with_lines_shuffled_or_lost_never_crashes(data: st.DataObject) -> None:
    lines = CLAIM.splitlines(keepends=True)
    kept = data.draw(st.lists(st.sampled_from(lines), min_size=1, max_size=len(lines)))
    reading = read_typed("p", "".join(kept), Claim)
    assert (reading.value is None) == bool(reading.problems)
