"""``claimstead check`` as an editor and as CI run it."""

import json
import os
from pathlib import Path

import pytest

from claimstead.check import all_rules
from claimstead.rule import Example
from tests.cli.run import check
from tests.sound_project import BIB, CLAIM, CLAIM_PATH, LOCK, PAGE, write_project

FAMILIES = sorted({rule.code[:3] for rule in all_rules()})
# one line of the sound claim, what an editor makes of it, and the finding that must stand at that line
TEN_WAYS = [
    ("verdict: supported", "verdict: suported", "FIL002", "Did you mean `supported`?"),
    ("population:", "populaton:", "FIL002", "Did you mean `population`?"),
    ("kind: treatment-effect", "kind: treatment", "FIL002", "`kind` can't be `treatment`"),
    ("  sentences: [1]", "  sentences: [7]", "COV402", "7"),
    ("id: twice-weekly-cream", "id: twice-weekly-creme", "FIL008", "twice-weekly-creme"),
    ("  - cites: schmitt2011", "  - cites: schmit2011", "FIL004", "schmitt2011"),
    ("    doi: 10.1111/j.1365-2133.2010.10030.x", "    doi: 10.1111/j.1365-2133.2010.10031.x", "REF122", "10031"),
    ("    direction: supports", "    direction: disputes", "EVI211", "supported"),
    ("  next-review: 2027-11-20", "  next-review: 2025-11-20", "REV601", "2025-11-20"),
    ("  status: draft", "  status: approved", "REV603", "approved"),
]


def test_a_sound_project_is_clean(tmp_path: Path) -> None:
    done = check(write_project(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("Checked 1 claim, 1 reference, 1 article, 1 page with ")
    assert done.stdout.rstrip().endswith("Could not check: 0. Waived: 0.")


@pytest.mark.parametrize(
    ("line", "changed", "code", "said"), TEN_WAYS, ids=lambda part: part if part.isupper() else None
)
def test_a_wrong_claim_is_told_at_its_line(line: str, changed: str, code: str, said: str, tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert line in CLAIM
    (root / CLAIM_PATH).write_text(CLAIM.replace(line, changed))
    findings = json.loads(check(root, "--format", "json").stdout)["findings"]
    at_line = [finding for finding in findings if finding["code"] == code and finding["path"] == CLAIM_PATH]
    assert at_line, findings
    number = CLAIM[: CLAIM.index(line)].count("\n") + 1
    # EVI211 is about the verdict, which no longer fits the evidence
    if code == "EVI211":
        number = CLAIM[: CLAIM.index("verdict:")].count("\n") + 1
    assert number in {finding["line"] for finding in at_line}
    assert any(said in finding["message"] + finding["found"] + finding["remedy"] for finding in at_line)


def test_exit_codes(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert check(root, "--fail-on", "note").returncode == 0
    (root / CLAIM_PATH).write_text(CLAIM.replace("next-review: 2027", "next-review: 2025"))
    assert check(root).returncode == 0
    assert check(root, "--fail-on", "warning").returncode == 1
    assert check(root, "--ignore", "REV601", "--fail-on", "warning").returncode == 0
    assert check(root, "--select", "REV601", "--fail-on", "warning").returncode == 1
    assert check(root, "--select", "XYZ").returncode == 2
    assert check(root, "nowhere.yaml").returncode == 2
    assert check(root, "--format", "wav").returncode == 2


def test_a_reference_never_asked_about_is_incomplete(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(files={"references.lock": ""}))
    done = check(root)
    assert done.returncode == 3
    assert "claimstead sync" in done.stdout
    assert "Could not check: 1." in done.stdout


def test_a_file_that_cannot_be_read_is_incomplete_even_when_its_rule_is_left_out(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(files={"claims/sample/torn.yaml": "id: [torn"}))
    assert check(root).returncode == 1
    done = check(root, "--ignore", "FIL")
    assert done.returncode == 3
    assert "Could not check: 1." in done.stdout


def test_severity_and_options_from_pyproject(tmp_path: Path) -> None:
    root = write_project(tmp_path, config='[tool.claimstead.severity]\nREV601 = "error"\n')
    (root / CLAIM_PATH).write_text(CLAIM.replace("next-review: 2027", "next-review: 2025"))
    assert check(root).returncode == 1
    config = "[tool.claimstead.options.REF120]\nstale-after = 3\n"
    write_project(root, config=config)
    assert "REF120" in check(root).stdout
    write_project(root, config="[tool.claimstead.options.REF120]\nstale-afer = 3\n")
    done = check(root)
    assert done.returncode == 2
    assert "stale-afer" in done.stderr
    write_project(root, config='clams = "claims"\n')
    done = check(root)
    assert done.returncode == 2
    assert "Did you mean `claims`?" in done.stderr


def test_a_waiver_lets_a_finding_pass_until_it_ends(tmp_path: Path) -> None:
    waiver = "accepted:\n  - {rule: REV601, reason: The reviewer is away., by: editors, until: 2026-12-31}\n"
    overdue = CLAIM.replace("next-review: 2027", "next-review: 2025") + waiver
    root = write_project(tmp_path)
    (root / CLAIM_PATH).write_text(overdue)
    done = check(root, "--fail-on", "warning")
    assert done.returncode == 0
    assert "Waived: 1." in done.stdout
    ended = check(root, "--today", "2027-01-01", "--format", "json")
    codes = [finding["code"] for finding in json.loads(ended.stdout)["findings"]]
    assert "REV601" in codes
    assert "FIL007" in codes


def test_paths_restrict_what_is_shown(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / CLAIM_PATH).write_text(CLAIM.replace("verdict: supported", "verdict: suported"))
    assert check(root, "references.bib").returncode == 0
    assert check(root, CLAIM_PATH).returncode == 1
    assert check(root, "claims").returncode == 1
    assert check(root, ".", "references.bib").returncode == 1
    assert check(root, "references.lock", "claims/people.yaml").returncode == 0
    done = check(root, "references.bib", "pyproject.toml")
    assert done.returncode == 2
    assert "pyproject.toml is no file that is checked" in done.stderr


def test_a_claim_is_not_clean_while_its_reference_was_never_asked_about(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(files={"references.lock": ""}))
    assert check(root, CLAIM_PATH).returncode == 3
    assert check(root, "--select", "EVI").returncode == 3


def test_a_run_without_rules_is_never_clean(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    codes = [argument for family in FAMILIES for argument in ("--ignore", family)]
    assert check(root, *codes).returncode == 2
    assert check(root, CLAIM_PATH, *codes).returncode == 2


def test_the_cache_changes_nothing_but_time(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    first = check(root)
    assert list((root / "build" / "cache").glob("claims-*.msgpack"))
    assert check(root).stdout == first.stdout
    for cache in (root / "build" / "cache").iterdir():
        cache.write_bytes(os.urandom(200))
    assert check(root).stdout == first.stdout
    assert check(root, "--no-cache").stdout == first.stdout


BAD_INPUT = {
    "a tab": ({CLAIM_PATH: CLAIM.replace("  patient:", "\tpatient:")}, CLAIM_PATH),
    "an anchor bomb": (
        {
            "claims/sample/bomb.yaml": "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(
                f"{name}: &{name} [{', '.join(['*' + below] * 9)}]\n"
                for below, name in zip("abcdefgh", "bcdefghi", strict=True)
            )
        },
        "claims/sample/bomb.yaml",
    ),
    "10 MB of nesting": ({"claims/sample/deep.yaml": "[" * 10_000_000}, "claims/sample/deep.yaml"),
    "nesting below the size limit": ({"claims/sample/deep.yaml": "[" * 900_000}, "claims/sample/deep.yaml"),
    "a duplicate key": ({CLAIM_PATH: CLAIM + "verdict: outdated\n"}, CLAIM_PATH),
    "an id that climbs": ({CLAIM_PATH: CLAIM.replace("id: twice", "id: ../twice")}, CLAIM_PATH),
    "a BibTeX entry without end": ({"references.bib": BIB + "\n@article{torn,\n  title = {No end\n"}, "references.bib"),
    "a lock line cut in half": ({"references.lock": LOCK + LOCK[:90] + "\n"}, "references.lock"),
    "a lock without end": ({"references.lock": LOCK + '{"state":"found"'}, "references.lock"),
    "a page that cites nothing known": (
        {"site/pages/x.md": '---\ntitle: X\n---\n{{ claim("no-such") }}\n'},
        "site/pages/x.md",
    ),
    "a page head that is no YAML": ({"site/pages/x.md": "---\ntitle: [\n---\n"}, "site/pages/x.md"),
}


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_gets_its_message_and_the_rest_is_checked(name: str, tmp_path: Path) -> None:
    files, path = BAD_INPUT[name]
    second = CLAIM.replace("twice-weekly-cream", "second-cream").replace("verdict: supported", "verdict: unsupported")
    root = write_project(tmp_path, Example(files={**files, "claims/sample/second-cream.yaml": second}))
    done = check(root)
    assert done.returncode == 1
    assert f"{path}:" in done.stdout
    assert "second-cream.yaml" in done.stdout, "the rest is still checked"
    assert "Checked" in done.stdout.splitlines()[-1]


def test_a_folder_in_place_of_a_file_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "claims/sample/folder.yaml").mkdir()
    (root / "claims/sample/latin.yaml").write_bytes("id: caf\xe9\n".encode("latin-1"))
    done = check(root)
    assert done.returncode == 1
    assert "claims/sample/folder.yaml:1:1: error FIL001 A folder stands where" in done.stdout
    assert "claims/sample/latin.yaml:1:8: error FIL001 The file is not UTF-8 text" in done.stdout


def test_an_empty_claims_folder_is_never_clean(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    for file in (root / "claims").rglob("*.yaml"):
        file.unlink()
    (root / "claims/sample").rmdir()
    (root / "site/pages/topics/sample/patient.md").unlink()
    done = check(root, "--ignore", "REF118")
    assert done.returncode == 2
    assert "Nothing was checked" in done.stderr


def test_markup_in_a_claim_is_just_text(tmp_path: Path) -> None:
    hostile = 'statement: <script>alert(1)</script> [x](javascript:alert(1)) "\\e[31m"\n'
    done = check(write_project(tmp_path, Example(claim=hostile)))
    assert done.returncode == 0
    assert "\x1b" not in done.stdout


def test_byte_order_mark_and_windows_line_ends_are_tolerated(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    wrong = CLAIM.replace("verdict: supported", "verdict: suported").replace("\n", "\r\n")
    (root / CLAIM_PATH).write_bytes(b"\xef\xbb\xbf" + wrong.encode())
    findings = json.loads(check(root, "--format", "json").stdout)["findings"]
    place = next(finding for finding in findings if finding["code"] == "FIL002")
    assert place["line"] == CLAIM[: CLAIM.index("verdict:")].count("\n") + 1


def test_outside_a_repository_it_says_where_to_go(tmp_path: Path) -> None:
    done = check(tmp_path)
    assert done.returncode == 2
    assert "--root" in done.stderr


def test_a_page_that_prints_an_unsupported_claim_as_fact(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(claim="verdict: unsupported\nevidence: []\ncertainty: null\n", page=PAGE))
    done = check(root)
    assert done.returncode == 1
    assert "PAG503" in done.stdout


def test_what_was_answered_is_kept_and_says_the_same(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    first = check(root, "--no-cache")
    assert not (root / "build/cache").exists()
    assert [check(root).stdout for _ in range(2)] == [first.stdout] * 2
    assert len(list((root / "build/cache").glob("answers-*.msgpack"))) == 1
