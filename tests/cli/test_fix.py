"""``claimstead fix``."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from claimstead.rule import Example
from tests.cli.run import check, claimstead
from tests.sound_project import BIB, CLAIM_PATH, LOCK, TODAY, write_project

DOI = "10.1111/j.1365-2133.2010.10030.x"
WRONG = "% a note\r\n@article{broken, title = {\r\n\r\n" + BIB.replace(
    f"{{{DOI}}}", '"https://doi.org/10.1111/J.1365-2133.2010.10030.X"'
).replace("year = {2011}", "year=1999").replace("  volume = {164},\n", "").replace("\n", "\r\n")
MENDED = WRONG.replace('"https://doi.org/10.1111/J.1365-2133.2010.10030.X"', f'"{DOI}"').replace("=1999", "=2011")
DIFF = f"""\
--- a/references.bib
+++ b/references.bib
@@ -5,8 +5,8 @@
   author = {{Schmitt, J. and von Kobyletzki, L. and Svensson, {{\\AA}}. and Apfelbacher, C.}},
   title = {{Efficacy and tolerability of proactive treatment with topical corticosteroids and calcineurin inhibitors \
for atopic eczema: systematic review and meta-analysis of randomized controlled trials}},
   journal = {{British Journal of Dermatology}},
-  year=1999,
+  year=2011,
   number = {{2}},
   pages = {{415--428}},
-  doi = "https://doi.org/10.1111/J.1365-2133.2010.10030.X",
+  doi = "{DOI}",
 }}
"""


def wrong_project(root: Path) -> Path:
    write_project(root)
    (root / "references.bib").write_bytes(WRONG.encode())
    return root


def fix(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return claimstead(root, "fix", "--today", TODAY, *arguments)


def test_a_dry_run_shows_the_diff_and_writes_nothing(tmp_path: Path) -> None:
    root = wrong_project(tmp_path)
    done = fix(root, "--dry-run")
    assert done.stdout == (
        f"{DIFF}2 fixes would be made in references.bib (REF101 in schmitt2011; REF106 in schmitt2011).\n\n"
        "Nothing was written.\n"
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert (root / "references.bib").read_bytes() == WRONG.encode()


def test_fixes_are_made_and_all_else_is_kept_byte_for_byte(tmp_path: Path) -> None:
    root = wrong_project(tmp_path)
    done = fix(root)
    assert done.stdout == (
        f"{DIFF}2 fixes made in references.bib (REF101 in schmitt2011; REF106 in schmitt2011).\n\n"
        "1 finding with no fix remains.\n"
    )
    assert done.returncode == 0
    assert (root / "references.bib").read_bytes() == MENDED.encode()
    assert check(root).stdout.count("error FIL005") == 1


def test_when_all_is_well_nothing_is_written(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    done = fix(root)
    assert (done.returncode, done.stdout) == (0, "No finding remains.\n")
    done = fix(root, "--dry-run")
    assert (done.returncode, done.stdout) == (0, "Nothing was written.\n")


def test_only_the_rules_chosen_are_followed(tmp_path: Path) -> None:
    root = wrong_project(tmp_path)
    done = fix(root, "--select", "REF101", "--select", "FIL")
    assert "1 fix made in references.bib (REF101 in schmitt2011)." in done.stdout
    assert "1 finding with no fix and 1 with a fix that was not made remain." in done.stdout
    assert b"year=1999" in (root / "references.bib").read_bytes()
    assert fix(root, "--select", "REF999").returncode == 2


def test_claims_names_of_files_and_schemas_are_mended(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(claim_name="claims/sample/other.yaml"))
    (root / "claims/claim.schema.json").write_text("{}\n")
    claim = (root / "claims/sample/other.yaml").read_text().replace(f"doi: {DOI}", "doi: 10.5555/wrong # why")
    (root / "claims/sample/other.yaml").write_text(claim)
    done = fix(root)
    assert "1 fix made in claims/claim.schema.json (FIL010)." in done.stdout
    assert "1 fix made in claims/sample/other.yaml (REF122 in twice-weekly-cream)." in done.stdout
    assert f"claims/sample/other.yaml was renamed to {CLAIM_PATH} (FIL008 in twice-weekly-cream)." in done.stdout
    assert done.stdout.endswith("No finding remains.\n")
    assert (root / CLAIM_PATH).read_text() == claim.replace("10.5555/wrong # why", f"{DOI} # why")
    assert fix(root).stdout == "No finding remains.\n"


def test_what_waits_for_another_fix_is_counted_by_a_dry_run(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(claim_name="claims/sample/other.yaml"))
    file = root / "claims/sample/other.yaml"
    file.write_text(file.read_text().replace(DOI, "10.5555/wrong"))
    assert "because they touch the same field or file: 1." in fix(root, "--dry-run").stdout


def test_files_folders_keys_and_ids_can_be_named(tmp_path: Path) -> None:
    root = wrong_project(tmp_path)
    (root / "claims/claim.schema.json").write_text("{}\n")
    for named, path in (
        ("references.bib", "references.bib"),
        ("schmitt2011", "references.bib"),
        ("claims", "claims/claim.schema.json"),
    ):
        shown = fix(root, "--dry-run", named).stdout
        assert [line for line in shown.splitlines() if line.startswith("+++")] == [f"+++ b/{path}"]
    assert fix(root, "--dry-run", "twice-weekly-cream").stdout == "Nothing was written.\n"
    assert fix(root, "--dry-run", ".").stdout.count("+++ ") == 2
    done = fix(root, "nowhere")
    assert done.returncode == 2
    assert done.stderr == "`nowhere` is neither a file, nor a citation key, nor the id of a claim or article.\n"


def test_a_fix_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "references.bib").write_text(BIB.replace("title = {", "subtitle = {Sub},\n  title = {Otherwise: "))
    done = fix(root)
    assert done.returncode == 1
    assert "Not fixed: REF104 in schmitt2011 (references.bib:4), because it would be read as `Efficacy" in done.stdout
    assert "1 with a fix that was not made remain" in done.stdout
    assert fix(root, "--dry-run").returncode == 1


def test_a_read_only_file_is_left_as_it_is(tmp_path: Path) -> None:
    root = wrong_project(tmp_path)
    (root / "references.bib").chmod(0o444)
    done = fix(root)
    assert done.returncode == 2
    assert done.stderr.startswith("references.bib can't be written: it is read-only")
    assert (root / "references.bib").read_bytes() == WRONG.encode()


def test_what_a_registry_says_can_not_steer_the_terminal_nor_the_file(tmp_path: Path) -> None:
    hostile = "Efficacy}, note = {x\\\\b%\\n@book{evil, \\u001b[31m\\u202e& $\\\\input{/etc/passwd}"
    lock = LOCK.replace('"titles":["Efficacy and tolerability', f'"titles":["{hostile} Efficacy and tolerability')
    root = write_project(tmp_path, Example(lock=lock))
    done = fix(root)
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    text = (root / "references.bib").read_text()
    assert text.count("\n") == BIB.count("\n")
    assert text.count("note = {") == 0
    assert "(REF104 in schmitt2011)" in done.stdout or "Not fixed: REF104" in done.stdout


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_only_a_terminal_gets_colours(variables: dict[str, str], coloured: bool, tmp_path: Path) -> None:
    root = wrong_project(tmp_path)
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    leader, follower = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "claimstead", "fix", "--dry-run", "--today", TODAY],
        cwd=root,
        env={**environment, "TERM": "xterm", **variables},
        stdout=follower,
        timeout=60,
        check=False,
    )
    os.close(follower)
    shown = os.read(leader, 100_000).decode()
    os.close(leader)
    assert ("\x1b[31m-  year=1999,\x1b[0m" in shown) is coloured
    assert ("\x1b[" in shown) is coloured
