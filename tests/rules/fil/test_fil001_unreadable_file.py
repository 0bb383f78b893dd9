"""FIL001 beyond its examples."""

import datetime
from pathlib import Path

from claimstead.check import check
from claimstead.config import read_config
from claimstead.dossier import Dossier
from claimstead.model.finding import FileProblem, Location, Problem
from claimstead.rule import Example
from claimstead.rules.fil.fil001_unreadable_file import UnreadableFile
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM_PATH, TODAY, read_project, write_project


def test_a_claim_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    write_project(tmp_path)
    file = tmp_path / CLAIM_PATH
    file.write_bytes(file.read_text().replace("moderate eczema", "moderate eczém").encode("latin-1"))
    dossier = read_project(tmp_path)
    (finding,) = findings_of(UnreadableFile, dossier)
    assert finding.location.path == CLAIM_PATH
    assert finding.location.line == 6
    assert "UTF-8" in finding.message


def test_a_folder_in_place_of_a_claim_leaves_the_other_claims_checked(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "claims/sample/folder.yaml").mkdir()
    dossier = read_project(tmp_path)
    (finding,) = findings_of(UnreadableFile, dossier)
    assert finding.location.path == "claims/sample/folder.yaml"
    assert len(dossier.claim_files) == 1


def test_other_kinds_of_fault_are_other_rules(tmp_path: Path) -> None:
    assert findings_of(UnreadableFile, read_example(tmp_path, Example(claim="verdict: perhaps\n"))) == []


def test_a_reader_without_a_remedy_gets_the_rules_own(tmp_path: Path) -> None:
    file_problem = FileProblem("unreadable", Problem(message="It can't be read.", location=Location("a.yaml")))
    dossier = Dossier(
        tmp_path, read_config(write_project(tmp_path)), datetime.date.fromisoformat(TODAY), problems=(file_problem,)
    )
    (finding,) = check(dossier, [UnreadableFile()]).findings
    assert finding.remedy == UnreadableFile.remedy
    assert finding.location.path == "a.yaml"
