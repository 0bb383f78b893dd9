"""PAG508 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.page import GENERATED
from claimstead.rule import Example
from claimstead.rules.pag.pag508_broken_link import BrokenLink
from tests.rules.test_every_rule import findings_of, read_example

HEAD = "---\ntitle: A page\n---\n\n"
OTHER = {"site/pages/method.md": HEAD + "# How we judge\n\n## How *sure* we are\n"}


def found(tmp_path: Path, body: str) -> list[tuple[int, str, str]]:
    dossier = read_example(tmp_path, Example(page=HEAD + body, files=OTHER))
    return [(one.location.line, one.message, one.remedy) for one in findings_of(BrokenLink, dossier)]


@pytest.mark.parametrize(
    "target",
    [
        "../../method.md",
        "../../method.md#how-sure-we-are",
        "patient.md",
        "patient%2Emd",
        "mailto:someone@example.org",
        "HTTPS://example.org/page.md",
        "//example.org/page.html",
        "../../assets/picture.svg",
        "generated:works/schmitt2011",
        "generated:articles/sample#sentence-1",
        *(f"generated:{name}" for name in GENERATED),
    ],
)
def test_what_is_there_can_be_linked_to(tmp_path: Path, target: str) -> None:
    assert found(tmp_path, f"[there]({target})\n") == []


@pytest.mark.parametrize(
    ("target", "message", "remedy"),
    [
        ("../../metod.md", "there is no site/pages/metod.md", "Did you mean `../../method.md`?"),
        ("method.md", "there is no site/pages/topics/sample/method.md", "Correct the link."),
        ("../../method.md#how-sure-we-were", "has no heading `how-sure-we-were`", "`#how-sure-we-are`"),
        ("#nowhere", "has no heading `nowhere`", "Correct the link."),
        ("../../../../../../etc/passwd.md", "leads to no page", "Correct the link."),
        ("generated:works/schmit2011", "no `schmit2011` among the works", "`generated:works/schmitt2011`"),
        ("generated:everything", "leads to nothing", "review-queue"),
        ("generated:claims/", "no `` among the claims", "Correct the name"),
        ("../../claims/twice-weekly-cream.html", "is a built page", "generated:claims/<id>"),
    ],
)
def test_what_is_not_there_is_told_with_the_way_out(tmp_path: Path, target: str, message: str, remedy: str) -> None:
    ((line, told, what_to_do),) = found(tmp_path, f"# One\n\n[there]({target})\n")
    assert line == 7
    assert message in told
    assert remedy in what_to_do
