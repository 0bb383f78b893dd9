"""EVI221 beyond its examples."""

from pathlib import Path

from claimstead.model.shown import shown_digest
from claimstead.rules.evi.evi221_stale_assessment import StaleAssessment
from tests.assessing.posing import read, with_text
from tests.rules.test_every_rule import findings_of
from tests.sound_project import CLAIM_PATH


def assessed(root: Path, characters: int | None = None) -> None:
    """Puts an assessment of the claim as it stands into its file, with so many characters of the digest."""
    dossier = read(root)
    (claim_file,) = dossier.claim_files
    found = dossier.found(dossier.references["schmitt2011"].value)
    assert found is not None
    shown = shown_digest(claim_file.value, "schmitt2011", found.texts[0].digest)[:characters]
    line = (
        f'  - {{cites: schmitt2011, judge: x, kind: model, date: 2026-11-20, shown: "{shown}", direction: supports}}\n'
    )
    with (root / CLAIM_PATH).open("a", encoding="utf-8") as file:
        file.write(f"assessments:\n{line}")


def test_an_assessment_of_what_stands_is_current_until_the_claim_changes(tmp_path: Path) -> None:
    root, _ = with_text(tmp_path)
    assessed(root)
    assert findings_of(StaleAssessment, read(root)) == []
    claim = root / CLAIM_PATH
    claim.write_text(claim.read_text(encoding="utf-8").replace("in remission", "with flares"), encoding="utf-8")
    (finding,) = findings_of(StaleAssessment, read(root))
    assert "made of another statement" in finding.message


def test_another_text_makes_it_stale(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    assessed(root)
    lock = root / "references.lock"
    old, new = store.put("a"), store.put("b")
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace(text.split('"digest":"')[1].split('"')[0], new), encoding="utf-8")
    assert old != new
    assert len(findings_of(StaleAssessment, read(root))) == 1


def test_the_beginning_of_the_digest_is_enough(tmp_path: Path) -> None:
    root, _ = with_text(tmp_path)
    assessed(root, len("sha256:") + 16)
    assert findings_of(StaleAssessment, read(root)) == []
