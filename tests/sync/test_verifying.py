"""Looking passages up in stored texts, and what of it stands in references.lock."""

import datetime
from pathlib import Path

import msgspec
import pytest

from claimstead.errors import UsageError
from claimstead.language.quotation.passages import passage_digest
from claimstead.model.evidence import Passage
from claimstead.model.record import Found, StoredText
from claimstead.reading.lock import Lock, lock_text, read_lock
from claimstead.reading.text_store import TextStore, text_digest
from claimstead.rule import Example
from tests.sound_project import BIB, LOCK, TODAY, write_project
from tests.sync.passages import KEY, TEXT, evidence, line, quote, states, verify, write_passages

DAY = datetime.date.fromisoformat(TODAY)
RESULT = "Relapse was rarer with treatment"


@pytest.mark.parametrize(
    ("passage", "state"),
    [
        (quote(RESULT), "exact"),
        ("{start: Twice-weekly treatment, end: with vehicle.}", "exact"),
        (quote("Relapse was"), "ambiguous"),
        (quote("Relapse was not rarer"), "absent"),
        (quote("p>0.05"), "absent"),
        (quote("R.*r"), "absent"),
        (quote("(RR 0.46, 95% CI 0.38 to 0.55; p<0.05)"), "exact"),
        (quote("[a-z]+ ( \\ $"), "absent"),
    ],
)
def test_each_passage_is_looked_up_and_recorded(passage: str, state: str, tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(passage), TEXT)
    (one,) = verify(tmp_path)
    assert (one.key, one.index, one.state.state, one.here) == (KEY, 0, state, True)
    (check,) = line(tmp_path).passages
    assert (check.text, check.outcome, check.checked) == (text_digest(TEXT), state, DAY)
    assert (one.sighting is None) == (state == "exact")


def test_what_was_known_keeps_its_day_and_the_lock_its_bytes(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT), quote("Relapse was")), TEXT)
    verify(tmp_path, day="2026-01-01")
    before = (root / "references.lock").read_bytes()
    verify(tmp_path)
    assert (root / "references.lock").read_bytes() == before
    assert {check.checked for check in line(tmp_path).passages} == {datetime.date(2026, 1, 1)}


def test_a_look_that_gives_something_else_has_the_new_day(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    verify(tmp_path, day="2026-01-01")
    lock = tmp_path / "project" / "references.lock"
    lock.write_text(lock.read_text().replace('"outcome":"exact"', '"outcome":"absent"'))
    assert states(verify(tmp_path)) == ["exact"]
    assert [(one.outcome, one.checked) for one in line(tmp_path).passages] == [("exact", DAY)]


def test_only_what_is_new_is_looked_up_where_that_is_wanted(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT), quote("It was safe.")), TEXT)
    assert states(verify(tmp_path, anew=False)) == ["exact", "absent"]
    lock = root / "references.lock"
    lock.write_text(
        lock.read_text().replace('"outcome":"exact"', '"outcome":"ambiguous"').replace(',"score":0', ',"score":1')
    )
    before = lock.read_bytes()
    assert states(verify(tmp_path, anew=False)) == ["ambiguous", "absent"]
    assert lock.read_bytes() == before
    lock.write_text(lock.read_text().replace('"given-by"', '"truncated":true,"given-by"'))
    assert states(verify(tmp_path, anew=False)) == ["ambiguous", "undecided"], "the text proved to be cut short"
    assert states(verify(tmp_path)) == ["exact", "undecided"]


def test_what_is_about_another_passage_or_text_goes(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    verify(tmp_path)
    found = line(tmp_path)
    write_passages(tmp_path, evidence(quote("Adverse events were rare")), TEXT + " ")
    lock = Lock()
    lock.put(msgspec.structs.replace(line(tmp_path), passages=found.passages, coverage=found.coverage))
    (tmp_path / "project" / "references.lock").write_bytes(lock_text(lock))
    verify(tmp_path)
    (check,) = line(tmp_path).passages
    assert check.passage == passage_digest(Passage(quote="Adverse events were rare"))
    (covered,) = line(tmp_path).coverage
    assert check.text == covered.text == text_digest(TEXT + " ")


def test_of_texts_that_are_elsewhere_what_is_recorded_stands(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    verify(tmp_path)
    before = (root / "references.lock").read_bytes()
    for file in (tmp_path / "texts").rglob("*.txt"):
        file.unlink()
    (one,) = verify(tmp_path)
    assert (one.state.state, one.here, one.sighting) == ("exact", False, None)
    assert (root / "references.lock").read_bytes() == before


def test_a_text_that_changed_in_its_store_is_no_text(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    (file,) = (tmp_path / "texts").rglob("*.txt")
    file.write_text(TEXT.replace("rarer", "not rarer"))
    (one,) = verify(tmp_path)
    assert (one.state.state, one.here) == ("not-looked-up", False)
    assert line(tmp_path).passages == ()


def test_a_text_cut_short_does_not_say_that_a_passage_is_absent(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote("It was safe."), quote(RESULT)), TEXT, truncated=True)
    assert states(verify(tmp_path)) == ["undecided", "exact"]
    assert {check.outcome for check in line(tmp_path).passages} == {"not-in-part", "exact"}
    assert line(tmp_path).coverage == ()


def test_one_of_several_texts_is_enough(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote(RESULT)), "Another abstract.", TEXT)
    assert states(verify(tmp_path)) == ["exact"]
    assert sorted(check.outcome for check in line(tmp_path).passages) == ["absent", "exact"]


def test_without_a_text_nothing_is_recorded(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT)))
    before = (root / "references.lock").read_bytes()
    assert states(verify(tmp_path)) == ["no-text"]
    assert (root / "references.lock").read_bytes() == before


def test_a_work_may_be_known_by_its_pubmed_identifier_alone(tmp_path: Path) -> None:
    text = StoredText(kind="abstract", digest=TextStore(tmp_path / "texts").put(TEXT))
    found = msgspec.structs.replace(msgspec.json.decode(LOCK, type=Found), doi="", pmid="20819086", texts=(text,))
    example = Example(
        claim=evidence(quote(RESULT)),
        references=BIB.replace("  doi = {10.1111/j.1365-2133.2010.10030.x},\n", "  pmid = {20819086},\n"),
        lock=(msgspec.json.encode(found) + b"\n").decode(),
    )
    write_project(tmp_path / "project", example)
    assert states(verify(tmp_path)) == ["exact"]
    assert [check.outcome for check in line(tmp_path).passages] == ["exact"]


def test_a_work_with_both_identifiers_has_the_texts_of_both(tmp_path: Path) -> None:
    text = StoredText(kind="abstract", digest=TextStore(tmp_path / "texts").put(TEXT))
    crossref = msgspec.json.decode(LOCK, type=Found)
    pubmed = msgspec.structs.replace(crossref, doi="", pmid="20819086", registry="pubmed", texts=(text,))
    lock = Lock()
    for one in (crossref, pubmed):
        lock.put(one)
    example = Example(
        claim=evidence(quote(RESULT)),
        references=BIB.replace("  doi =", "  pmid = {20819086},\n  doi ="),
        lock=lock_text(lock).decode(),
    )
    write_project(tmp_path / "project", example)
    assert states(verify(tmp_path, (KEY,))) == ["exact"]
    by_doi, by_pmid = read_lock(tmp_path / "project", "references.lock").value.found()
    assert (len(by_doi.passages), len(by_pmid.passages)) == (0, 1)


def test_while_a_file_cannot_be_read_nothing_is_forgotten(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    verify(tmp_path)
    before = (root / "references.lock").read_bytes()
    (claim,) = (root / "claims").rglob("twice-weekly-cream.yaml")
    claim.write_text("evidence: [\n")
    assert verify(tmp_path) == ()
    assert (root / "references.lock").read_bytes() == before


def test_only_the_works_that_were_asked_for_are_touched(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    with (root / "references.bib").open("a") as file:
        file.write("@misc{other, title = {Other}}\n")
    assert verify(tmp_path, ("other",)) == ()
    assert line(tmp_path).passages == ()
    with pytest.raises(UsageError, match="Did you mean `other`"):
        verify(tmp_path, ("othr",))


def test_a_broken_line_of_the_lock_is_left_alone(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote(RESULT)), TEXT)
    with (root / "references.lock").open("a") as file:
        file.write('{"state":"found","doi":\n')
    before = (root / "references.lock").read_bytes()
    with pytest.raises(UsageError, match=r"references.lock:2"):
        verify(tmp_path)
    assert (root / "references.lock").read_bytes() == before


def test_support_is_also_asked_how_much_of_the_statement_the_text_has(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(""), TEXT)
    assert verify(tmp_path) == ()
    (check,) = line(tmp_path).coverage
    assert (check.claim, check.text, check.checked) == ("twice-weekly-cream", text_digest(TEXT), DAY)
    assert 0 <= check.score <= 1
    before = line(tmp_path)
    verify(tmp_path, day="2027-01-01")
    assert line(tmp_path) == before


def test_evidence_that_does_not_support_is_not_asked(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence("", direction="disputes"), TEXT)
    verify(tmp_path)
    assert line(tmp_path).coverage == ()


@pytest.mark.parametrize("claim", ["statement: Something else.\n", "statement: Twice-weekly cream helps.\n"])
def test_of_another_statement_nothing_is_kept_without_the_text(claim: str, tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(""), TEXT)
    verify(tmp_path)
    for file in (tmp_path / "texts").rglob("*.txt"):
        file.unlink()
    lock = (root / "references.lock").read_text()
    write_project(root, Example(claim=evidence("") + claim, lock=lock))
    verify(tmp_path)
    assert line(tmp_path).coverage == ()


def test_the_title_counts_as_part_of_the_text(tmp_path: Path) -> None:
    write_passages(tmp_path, evidence("") + "statement: Efficacy and tolerability.\n", "Nothing of the kind.")
    verify(tmp_path)
    (check,) = line(tmp_path).coverage
    assert (check.score, check.absent) == (1, ())
