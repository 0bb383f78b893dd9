"""``claimstead new``: what it makes is complete, and the check says what is left."""

import json
from pathlib import Path

from tests.cli.run import check, claimstead
from tests.sound_project import write_project


def test_a_new_claim_says_what_is_left_to_fill_in(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    done = claimstead(root, "new", "claim", "sample", "sleep-and-itch", "--sentence", "1")
    assert done.stdout == "Wrote claims/sample/sleep-and-itch.yaml.\n"
    findings = json.loads(check(root, "--format", "json").stdout)["findings"]
    left = [finding["message"] for finding in findings if finding["path"].endswith("sleep-and-itch.yaml")]
    assert any("`statement`" in message for message in left)
    file = root / "claims/sample/sleep-and-itch.yaml"
    filled = (
        file.read_text().replace("statement:", "statement: Itch disturbs sleep.").replace("exposure:", "exposure: itch")
    )
    file.write_text(filled)
    assert check(root).returncode == 0


def test_ids_are_never_used_twice_and_never_climb(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    before = sorted(root.rglob("*"))
    for arguments in (
        ("sample", "twice-weekly-cream"),
        ("sample", "../escape"),
        ("sample", "Upper"),
        ("nowhere", "fine"),
        ("../claims/sample", "fine"),
        ("sample", "a" * 101),
        ("sample", "null"),
        ("sample", "fine", "--sentence", "0"),
        ("sample", "fine", "--kind", "gossip"),
    ):
        done = claimstead(root, "new", "claim", *arguments)
        assert done.returncode == 2, arguments
        assert done.stderr.strip().endswith(".")
    assert sorted(root.rglob("*")) == before


def test_a_new_rule_is_a_module_and_a_test_that_fails_until_written(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    done = claimstead(root, "new", "rule", "REF199", "colour-of-cover")
    assert done.returncode == 0
    module = root / "tooling/claimstead/rules/ref/ref199_colour_of_cover.py"
    test = root / "tests/rules/ref/test_ref199_colour_of_cover.py"
    compile(module.read_text(), str(module), "exec")
    compile(test.read_text(), str(test), "exec")
    assert "(finding,) = findings_of(ColourOfCover, dossier)" in test.read_text()
    assert claimstead(root, "new", "rule", "REF199", "colour-of-cover").returncode == 2
    assert claimstead(root, "new", "rule", "EVI201", "another-name").returncode == 2
    assert claimstead(root, "new", "rule", "ABC123", "another-name").returncode == 2
    assert claimstead(root, "new", "rule", "COV450", "123").returncode == 2


def test_the_first_rule_of_a_family_is_found_too(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert claimstead(root, "new", "rule", "WRD399", "too-sure").returncode == 0
    assert (root / "tooling/claimstead/rules/wrd/__init__.py").is_file()
    assert (root / "tests/rules/wrd/__init__.py").is_file()
