"""PAG502 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.pag.pag502_unknown_claim import UnknownClaim
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM_PATH, PAGE_PATH

HEAD = "---\ntitle: A page\n---\n\n"


def test_every_form_is_looked_at_and_found_at_its_place(tmp_path: Path) -> None:
    page = HEAD + 'Text {{ claim("no-1") }}\n\n{{ verdict("no-2") }}\n\nText. [@no-3]\n'
    findings = findings_of(UnknownClaim, read_example(tmp_path, Example(page=page)))
    places = [(finding.location.path, finding.location.line, finding.location.column) for finding in findings]
    assert places == [(PAGE_PATH, 5, 6), (PAGE_PATH, 7, 1), (PAGE_PATH, 9, 7)]
    assert [finding.field for finding in findings] == ["citations[0]", "citations[1]", "citations[2]"]


def test_a_near_id_is_suggested_and_a_far_one_is_not(tmp_path: Path) -> None:
    page = HEAD + "[@twice-weakly-cream] [@itch]\n"
    near, far = findings_of(UnknownClaim, read_example(tmp_path, Example(page=page)))
    assert near.remedy.startswith("Did you mean `twice-weekly-cream`?")
    assert "Did you mean" not in far.remedy


def test_a_claim_that_could_not_be_read_is_not_called_unknown(tmp_path: Path) -> None:
    (finding,) = findings_of(UnknownClaim, read_example(tmp_path, Example(claim="kind: spell\n")))
    assert finding.message == "The page cites `twice-weekly-cream`, whose file could not be read."
    assert finding.found.startswith(CLAIM_PATH)
