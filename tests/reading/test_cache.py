"""The caches: what was parsed before is not parsed again, and nothing wrong is ever believed."""

import subprocess
import sys
from pathlib import Path

import pytest

from claimstead.model.claim import Claim
from claimstead.reading import cache as cache_module
from claimstead.reading.bibtex.parsed import ParsedBibliography
from claimstead.reading.bibtex.parsing import parse_bibliography
from claimstead.reading.cache import ClaimCache, ReferenceCache
from claimstead.reading.typed_yaml import read_typed
from tests.reading.nobody import as_nobody, open_folder
from tests.sound_project import BIB, CLAIM


def sound_claim() -> Claim:
    claim = read_typed("p", CLAIM, Claim).value
    assert claim is not None
    return claim


def parsed() -> ParsedBibliography:
    return parse_bibliography("references.bib", BIB + "@broken{")


def test_a_claim_comes_back_in_the_next_run(tmp_path: Path) -> None:
    first = ClaimCache(tmp_path / "cache")
    assert first.get(CLAIM) is None
    first.put(CLAIM, sound_claim())
    first.save()
    assert ClaimCache(tmp_path / "cache").get(CLAIM) == sound_claim()
    assert ClaimCache(tmp_path / "cache").get(CLAIM + " ") is None


def test_claims_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    first = ClaimCache(tmp_path)
    first.put(CLAIM, sound_claim())
    first.put(CLAIM + "\n", sound_claim())
    first.save()
    second = ClaimCache(tmp_path)
    assert second.get(CLAIM) is not None
    second.save()
    assert ClaimCache(tmp_path).get(CLAIM + "\n") is None


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    first = ClaimCache(tmp_path)
    first.put(CLAIM, sound_claim())
    first.save()
    (file,) = tmp_path.iterdir()
    written = file.stat().st_mtime_ns
    second = ClaimCache(tmp_path)
    second.get(CLAIM)
    second.save()
    assert file.stat().st_mtime_ns == written


def test_a_bibliography_comes_back_with_its_problems(tmp_path: Path) -> None:
    assert ReferenceCache(tmp_path).get("references.bib", BIB) is None
    ReferenceCache(tmp_path).put("references.bib", BIB, parsed())
    assert ReferenceCache(tmp_path).get("references.bib", BIB) == parsed()
    assert ReferenceCache(tmp_path).get("references.bib", BIB + " ") is None
    assert ReferenceCache(tmp_path).get("other.bib", BIB) is None


def test_without_a_folder_nothing_is_kept() -> None:
    claims, references = ClaimCache(None), ReferenceCache(None)
    claims.put(CLAIM, sound_claim())
    claims.save()
    references.put("references.bib", BIB, parsed())
    assert references.get("references.bib", BIB) is None


@pytest.mark.parametrize("damage", [b"", b"\x00", b"nonsense", b"\xff" * 1_000, b"\xdb" * 100])
def test_a_damaged_cache_costs_time_only(damage: bytes, tmp_path: Path) -> None:
    claims = ClaimCache(tmp_path)
    claims.put(CLAIM, sound_claim())
    claims.save()
    ReferenceCache(tmp_path).put("references.bib", BIB, parsed())
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:25] + damage)
    assert ClaimCache(tmp_path).get(CLAIM) is None
    assert ReferenceCache(tmp_path).get("references.bib", BIB) is None
    for file in tmp_path.iterdir():
        file.write_bytes(damage)
    assert ClaimCache(tmp_path).get(CLAIM) is None
    assert ReferenceCache(tmp_path).get("references.bib", BIB) is None


def test_what_another_version_left_is_never_read_and_cleared_away(tmp_path: Path) -> None:
    for name in ("claims-0123456789abcdef.msgpack", "references-0123456789abcdef.msgpack"):
        (tmp_path / name).write_bytes(b"old")
    claims = ClaimCache(tmp_path)
    claims.put(CLAIM, sound_claim())
    claims.save()
    ReferenceCache(tmp_path).put("references.bib", BIB, parsed())
    names = sorted(file.name.split("-")[0] for file in tmp_path.iterdir())
    assert names == ["claims", "references"]
    assert not list(tmp_path.glob("*0123456789abcdef*"))


def test_the_name_follows_every_module_that_reads_bibliographies() -> None:
    package = Path(cache_module.__file__).parent / "bibtex"
    watched = {source.name for source in cache_module._REFERENCE_READERS}
    assert {source.name for source in package.glob("*.py")} <= watched
    assert {"reference.py", "finding.py", "source.py"} <= watched


def test_a_cache_that_can_not_be_written_costs_time_only() -> None:
    with open_folder() as folder:
        folder.chmod(0o555)
        claims, references, bibliography = ClaimCache(folder / "cache"), ReferenceCache(folder / "cache"), parsed()
        claims.put(CLAIM, sound_claim())

        def write() -> bool:
            claims.save()
            references.put("references.bib", BIB, bibliography)
            return (folder / "cache").exists()

        assert as_nobody(write) is False


def test_a_file_in_place_of_the_folder_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    claims = ClaimCache(tmp_path / "cache")
    claims.put(CLAIM, sound_claim())
    claims.save()
    ReferenceCache(tmp_path / "cache").put("references.bib", BIB, parsed())
    assert ReferenceCache(tmp_path / "cache").get("references.bib", BIB) is None


def test_a_second_run_neither_parses_nor_imports_the_parser(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(BIB)
    run = (
        "import sys; from pathlib import Path; from claimstead.reading.bibliography import read_bibliography; "
        f"root = Path({str(tmp_path)!r}); reading = read_bibliography(root, 'references.bib', root / 'cache'); "
        "print(len(reading.value), 'pybtex' in sys.modules, 'latexcodec' in sys.modules)"
    )
    said = [subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True) for _ in range(2)]
    assert [one.stdout.strip() for one in said] == ["1 True True", "1 False False"]
