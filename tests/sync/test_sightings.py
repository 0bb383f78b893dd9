"""What looking passages up came to, in lines."""

from pathlib import Path

from claimstead.sync.sightings import verified_lines
from tests.sync.passages import KEY, TEXT, evidence, quote, verify, write_passages


def test_nothing_is_said_where_there_are_no_passages(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(""), TEXT)
    assert list(verified_lines(verify(tmp_path))) == []


def test_the_place_and_what_stands_there_instead_are_told(tmp_path: Path) -> None:
    passages = (quote("Relapse was not rarer with treatment"), quote("Relapse was"), quote("Adverse events were rare."))
    root = write_passages(tmp_path, evidence(*passages), TEXT)
    lines = list(verified_lines(verify(tmp_path)))
    (claim,) = (one.relative_to(root) for one in (root / "claims").rglob("twice-weekly-cream.yaml"))
    number = 1 + (root / claim).read_text().split("\n").index("evidence:")
    assert lines[0] == f"{claim}:{number + 1}: evidence[0].passage of `{KEY}` is absent."
    assert "Relapse was rarer with treatment" in lines[1]
    assert "not" in lines[2]
    assert "word for word" in lines[3]
    assert lines[-3:] == [
        f"{claim}:{number + 2}: evidence[1].passage of `{KEY}` is ambiguous.",
        "    It stands 2 times in the text. Give more words, so that one place is meant.",
        "Passages: 3: 1 exact, 1 ambiguous, 1 absent, 0 could not be checked.",
    ]


def test_where_nothing_is_near_that_is_told(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote("Zebras graze")), TEXT)
    assert "Nothing like it stands in the text." in list(verified_lines(verify(tmp_path)))[1]


def test_what_could_not_be_checked_is_told_with_why(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote("It was safe.")), TEXT, truncated=True)
    assert list(verified_lines(verify(tmp_path))) == [
        "Passages that could not be checked:",
        f"  1 × not in the part of the work that is stored: {KEY}",
        "Passages: 1: 0 exact, 0 ambiguous, 0 absent, 1 could not be checked.",
    ]
    write_passages(tmp_path, evidence(quote("It was safe."), quote("Nobody left.")))
    assert list(verified_lines(verify(tmp_path)))[1] == f"  2 × no text of the work is stored: {KEY}"


def test_of_a_text_that_is_elsewhere_the_earlier_look_is_named(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote("Relapse was rarer")), TEXT)
    verify(tmp_path, day="2026-05-01")
    for file in (tmp_path / "texts").rglob("*.txt"):
        file.unlink()
    (_, line, counts) = verified_lines(verify(tmp_path))
    assert line == f"  1 × the text is not on this machine, and what was recorded on 2026-05-01 stands: {KEY}"
    assert counts == "Passages: 1: 0 exact, 0 ambiguous, 0 absent, 1 could not be checked."
    write_passages(tmp_path, evidence(quote("Relapse was rarest")), TEXT)
    for file in (tmp_path / "texts").rglob("*.txt"):
        file.unlink()
    assert list(verified_lines(verify(tmp_path)))[1] == f"  1 × the text is not on this machine: {KEY}"
