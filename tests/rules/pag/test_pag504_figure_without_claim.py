"""PAG504 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.pag.pag504_figure_without_claim import FigureWithoutClaim
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM, PAGE_PATH

PAGE = "---\ntitle: A page\n---\n\n# Of 90%\n\n{}\n"
OTHER = CLAIM.replace("twice-weekly-cream", "tablets").replace("wording:\n", "wording:\n  # other\n")
OTHER = OTHER.replace("(RR 0.46, 95% CI 0.38 to 0.55)", "in 31.5%")


def found(tmp_path: Path, sentence: str) -> list[str]:
    example = Example(page=PAGE.format(sentence), files={"claims/sample/tablets.yaml": OTHER})
    return [finding.message for finding in findings_of(FigureWithoutClaim, read_example(tmp_path, example))]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was 54% lower [@twice-weekly-cream].",
        "It was seen in 31.5% and lower by 54%. [@twice-weekly-cream] [@tablets]",
        "Of 90% nobody speaks.",
        "# 90% [@twice-weekly-cream]",
        "Since 2017, `90%`, [see](https://example.org/90%25) two of them [@twice-weekly-cream].",
        "It was 90%. It is so [@twice-weekly-cream].",
        "It was 90% [@nobody-knows].",
        "It was 90% [@nobody-knows] [@tablets].",
        '{{ claim("twice-weekly-cream") }} It was 90%.',
    ],
)
def test_sentences_that_have_no_figure_of_their_own(sentence: str, tmp_path: Path) -> None:
    assert found(tmp_path, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["It was seen in 31.5% [@twice-weekly-cream].", "It was seen in 90%. [@tablets] [@twice-weekly-cream] So."],
)
def test_sentences_that_have(sentence: str, tmp_path: Path) -> None:
    (message,) = found(tmp_path, sentence)
    assert message.startswith("The page says “")


def test_it_points_at_the_figure(tmp_path: Path) -> None:
    example = Example(page=PAGE.format("So it is.\n\nIt was **seen** in 90% [@twice-weekly-cream]."))
    (finding,) = findings_of(FigureWithoutClaim, read_example(tmp_path, example))
    assert finding.location.path == PAGE_PATH
    assert finding.location.excerpt[finding.location.column - 1 :].startswith("90%")
    assert "“It was seen in 90%.”" in finding.found
