"""EVI213 beyond its examples."""

import time
from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi213_graded_two_ways import GradedTwoWays
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM, CLAIM_PATH, merge, read_project, write_project

SOUND = {
    "cites": "schmitt2011",
    "direction": "supports",
    "directness": "direct",
    "role": "review-synthesis",
    "finding": "F.",
    "access": "abstract",
    "design": "systematic-review",
    "species": "human",
    "passage": "{quote: relapse was rarer}",
}
OTHER_PATH = CLAIM_PATH.replace("twice-weekly-cream", "another-claim")


def piece(**changes: str) -> str:
    fields = {**SOUND, **{name.replace("_", "-"): value for name, value in changes.items()}}
    return "  - {" + ", ".join(f"{name}: {value}" for name, value in fields.items() if value) + "}\n"


def other_claim(statement: str, *pieces: str) -> str:
    return merge(CLAIM, f"id: another-claim\nstatement: {statement}\nevidence:\n{''.join(pieces)}")


def found(root: Path, example: Example) -> list[str]:
    findings = findings_of(GradedTwoWays, read_example(root, example))
    return [f"{finding.subject} {finding.field}: {finding.found}" for finding in findings]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, ""),
        ({"species": "animal"}, "`species` animal and human"),
        ({"role": "background"}, "`role` background and review-synthesis"),
        ({"sample_size": "12"}, "`sample-size` 12 and 1,300"),
        ({"direction": "neutral"}, ""),
        ({"direction": "disputes"}, "`direction` disputes and supports"),
        ({"directness": "indirect"}, "`directness` indirect and direct"),
        ({"effect": "{measure: RR, value: 0.64}"}, "`effect RR` 0.64 and 0.46"),
        ({"effect": "{measure: RR, value: 0.46}"}, ""),
        ({"effect": "{measure: RR, value: 0.46, ci: [0.3, 0.6]}"}, "`interval of RR` 0.3 to 0.6 and 0.38 to 0.55"),
        ({"effect": "{measure: OR, value: 0.3}"}, ""),
        ({"passage": "{quote: relapse was rare}", "species": "animal"}, ""),
        ({"passage": "{start: relapse, end: rarer}", "species": "animal"}, ""),
        ({"passage": "", "species": "animal"}, ""),
        ({"cites": "other2020", "species": "animal"}, ""),
        ({"access": "full-text", "finding": "G."}, ""),
    ],
)
def test_in_one_claim_all_that_is_declared_of_a_passage_agrees(
    changes: dict[str, str], told: str, tmp_path: Path
) -> None:
    first = piece(sample_size="1300", effect="{measure: RR, value: 0.46, ci: [0.38, 0.55]}")
    told_of = found(tmp_path, Example(claim=f"evidence:\n{first}{piece(**changes)}"))
    assert told_of == ([f"twice-weekly-cream evidence[1].passage: Here and there: {told}."] if told else [])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"direction": "disputes", "directness": "indirect"}, ""),
        ({"effect": "{measure: RR, value: 0.64}"}, ""),
        ({"design": "cohort-study"}, "`design` {} and {}"),
    ],
)
def test_claims_that_assert_different_things_share_what_is_the_studys(
    changes: dict[str, str], told: str, tmp_path: Path
) -> None:
    first = piece(effect="{measure: RR, value: 0.46}")
    files = {OTHER_PATH: other_claim("Something else.", piece(**changes))}
    told_of = found(tmp_path, Example(claim=f"evidence:\n{first}", files=files))
    mine, theirs = "systematic-review", "cohort-study"
    assert told_of == (
        [
            f"another-claim evidence[0].passage: Here and there: {told.format(theirs, mine)}.",
            f"twice-weekly-cream evidence[0].passage: Here and there: {told.format(mine, theirs)}.",
        ]
        if told
        else []
    )


def test_claims_with_one_statement_are_one_question(tmp_path: Path) -> None:
    files = {OTHER_PATH: other_claim("A cream  helps", piece(direction="disputes"))}
    example = Example(claim=f"statement: a cream helps.\nevidence:\n{piece()}", files=files)
    assert len(found(tmp_path, example)) == 2


def test_retired_claims_do_not_count(tmp_path: Path) -> None:
    retired = "history: [{date: 2026-11-20, by: editors, activity: retired, summary: Gone.}]\n"
    files = {OTHER_PATH: merge(other_claim("Something else.", piece(species="animal")), retired)}
    assert found(tmp_path, Example(claim=f"evidence:\n{piece()}", files=files)) == []


def test_many_uses_of_one_passage_cost_no_more_than_their_number(tmp_path: Path) -> None:
    pieces = "".join(piece(finding=f"F {number}.") for number in range(3_000)) + piece(species="animal")
    write_project(tmp_path, Example(claim=f"evidence:\n{pieces}"))
    dossier = read_project(tmp_path)
    began = time.monotonic()
    (finding,) = findings_of(GradedTwoWays, dossier)
    assert finding.field == "evidence[3000].passage"
    assert time.monotonic() - began < 5
