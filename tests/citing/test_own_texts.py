"""An editor's own copy of a text, and whether it is that work's."""

import re
from pathlib import Path

import msgspec
import pytest

from claimstead.citing.own_texts import TextKind, add_text, held_texts, refuse_another_work, work_named
from claimstead.dossier import Dossier
from claimstead.errors import UsageError
from claimstead.model.record import Found
from claimstead.model.reference import Doi, Name
from claimstead.reading.lock import read_lock
from claimstead.reading.text_store import TextStore, text_digest
from claimstead.rule import Example
from tests.citing.sound_dossier import DOI, read_sound
from tests.sound_project import BIB, LOCK, read_project

TITLE = (
    "Efficacy and tolerability of proactive treatment with topical corticosteroids and calcineurin inhibitors for "
    "atopic eczema: systematic review and meta-analysis of randomized controlled trials"
)
TEXT = f"British Journal of Dermatology\n{TITLE}\nJ. Schmitt, L. von Kobyletzki\n\nSummary. Relapse RR 0.46.\n"
WORK = Doi(DOI)


def add(dossier: Dossier, text: str, kind: TextKind, store: TextStore, truncated: bool = False) -> tuple[str, str]:
    return add_text(dossier, work_named(dossier, DOI), text, kind, store, truncated)


def refused(text: str) -> str:
    with pytest.raises(UsageError) as error:
        refuse_another_work(text, [TITLE], [Name(family="Schmitt", given="J.")])
    return str(error.value)


def test_the_digest_goes_to_the_lock_and_the_text_elsewhere(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path / "project")
    store = TextStore(tmp_path / "texts")
    assert add(dossier, TEXT, "full-text", store) == (text_digest(TEXT), "")
    record = read_lock(tmp_path / "project", "references.lock").value.records[WORK]
    assert isinstance(record, Found)
    assert [(text.kind, text.digest) for text in record.texts] == [("full-text", text_digest(TEXT))]
    assert store.get(text_digest(TEXT)) == TEXT
    assert not [file for file in (tmp_path / "project").rglob("*") if file.is_file() and "RR 0.46." in file.read_text()]


def test_a_text_takes_the_place_of_one_of_its_kind(tmp_path: Path) -> None:
    store = TextStore(tmp_path / "texts")
    read_sound(tmp_path / "project")
    add(read_project(tmp_path / "project"), TEXT, "abstract", store)
    add(read_project(tmp_path / "project"), TEXT + "1", "full-text", store)
    digests = add(read_project(tmp_path / "project"), TEXT + "2", "full-text", store)
    assert digests == (text_digest(TEXT + "2"), text_digest(TEXT + "1"))
    dossier = read_project(tmp_path / "project")
    assert [(one.text.kind, one.here, one.keys) for one in held_texts(dossier, store)] == [
        ("abstract", True, ("schmitt2011",)),
        ("full-text", True, ("schmitt2011",)),
    ]
    assert not any(one.here for one in held_texts(dossier, TextStore(tmp_path / "elsewhere")))


def test_a_text_may_be_cut_short(tmp_path: Path) -> None:
    store = TextStore(tmp_path / "texts")
    read_sound(tmp_path / "project")
    for truncated in (True, False):
        add(read_project(tmp_path / "project"), TEXT, "abstract", store, truncated)
        (one,) = held_texts(read_project(tmp_path / "project"), store)
        assert one.text.truncated is truncated


def test_one_text_is_not_kept_as_two(tmp_path: Path) -> None:
    store = TextStore(tmp_path / "texts")
    read_sound(tmp_path / "project")
    add(read_project(tmp_path / "project"), TEXT, "full-text", store, truncated=True)
    add(read_project(tmp_path / "project"), TEXT, "abstract", store)
    (one,) = held_texts(read_project(tmp_path / "project"), store)
    assert (one.text.kind, one.text.truncated) == ("abstract", False)


def test_a_work_is_named_by_key_doi_or_pubmed_identifier(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path, Example(references=BIB.replace("  doi =", "  pmid = {20819086},\n  doi =")))
    for written in ("schmitt2011", DOI, f"https://doi.org/{DOI.upper()}", "20819086", "PMID: 20819086"):
        assert work_named(dossier, written).doi == DOI
    for written, message in (
        ("schmit2011", "Did you mean `schmitt2011`?"),
        ("itch", "refs list"),
        ("10.5555/other", "claimstead sync"),
        ("123", "claimstead sync"),
        ("10.1/x", "begins like a DOI"),
        ("", "Name a work"),
    ):
        with pytest.raises(UsageError, match=re.escape(message)):
            work_named(dossier, written)


def test_a_work_that_only_pubmed_has_can_have_a_text(tmp_path: Path) -> None:
    references = BIB.replace("  doi = {10.1111/j.1365-2133.2010.10030.x},\n", "  pmid = {20819086},\n")
    found = msgspec.structs.replace(msgspec.json.decode(LOCK, type=Found), doi="", pmid="20819086", registry="pubmed")
    lock = (msgspec.json.encode(found) + b"\n").decode()
    dossier = read_sound(tmp_path / "project", Example(references=references, lock=lock))
    store = TextStore(tmp_path / "texts")
    add_text(dossier, work_named(dossier, "schmitt2011"), TEXT, "abstract", store)
    (one,) = held_texts(read_project(tmp_path / "project"), store)
    assert (one.identifier, one.keys, one.here) == ("PMID 20819086", ("schmitt2011",), True)


def test_without_a_record_there_is_nothing_to_check_by(tmp_path: Path) -> None:
    dossier = read_sound(tmp_path / "project", Example(lock="\n"))
    with pytest.raises(UsageError, match="claimstead sync"):
        add(dossier, TEXT, "abstract", TextStore(tmp_path / "texts"))
    assert not (tmp_path / "texts").exists()


def test_where_the_registry_gives_no_authors_the_bibliography_does(tmp_path: Path) -> None:
    empty = LOCK[: LOCK.index('"work"')] + '"work":{}}\n'
    dossier = read_sound(tmp_path / "project", Example(lock=empty))
    store = TextStore(tmp_path / "texts")
    with pytest.raises(UsageError, match="first author does not"):
        add(dossier, TEXT.replace("Schmitt", "Smith"), "abstract", store)
    add(dossier, TEXT, "abstract", store)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("treatment", "treat-\nment").replace("efficacy", "eﬃcacy").upper(),
        "Menu\nHome\n" * 50 + TEXT,
        TEXT + "\nReferences\n1. Other",
        f"RETRACTED: {TEXT}",
        f"Letter to the Editor\n{TEXT}",
    ],
)
def test_typography_and_what_surrounds_a_text_are_forgiven(text: str) -> None:
    refuse_another_work(text, [TITLE], [Name(family="Schmitt", given="J.")])


def test_another_title_is_told_with_its_words() -> None:
    told = refused(TEXT.replace("atopic eczema", "psoriasis"))
    assert f"Looked for its title, “{TITLE}”" in told
    assert "“psoriasis” where “atopic eczema” is registered" in told


def test_a_short_title_needs_a_line_of_its_own() -> None:
    names = [Name(family="Langan", given="S. M.")]
    about = "Itch in adults\nA. Other\nMany have atopic dermatitis, as Langan and others wrote.\n"
    with pytest.raises(UsageError, match=r"“Atopic dermatitis”, is so short that .* on a line of its own"):
        refuse_another_work(about, ["Atopic dermatitis"], names)
    refuse_another_work("Seminar\nATOPIC  DERMATITIS.\nSinéad M Langan\n", ["Atopic dermatitis"], names)
    refuse_another_work("[RETRACTED] Atopic dermatitis\nSinéad M Langan\n", ["Atopic dermatitis"], names)
    refuse_another_work(about, ["Many have atopic dermatitis", "Atopic dermatitis"], names)


def test_another_first_author_is_told() -> None:
    assert "J. Schmitt is not named" in refused(TEXT.replace("Schmitt", "Smith"))


@pytest.mark.parametrize(
    "text",
    [
        f"Itch\nA. Other\n\nReferences\n1. Schmitt J. {TITLE}. 2011.\n",
        "Itch and scratch. " * 1000 + TEXT,
        f"Comment on: {TEXT}",
        f"Correction to: {TEXT}",
        f"Reply to “{TITLE}”\nSchmitt",
        "",
    ],
)
def test_what_only_cites_the_work_or_is_about_it_is_refused(text: str) -> None:
    assert refused(text)


def test_a_correction_may_be_the_work(tmp_path: Path) -> None:
    refuse_another_work("Correction to: Itch in eczema\nBerg", ["Correction to: Itch in eczema"], [Name(family="Berg")])


def test_without_title_nothing_can_be_told() -> None:
    with pytest.raises(UsageError, match="which the registry does not give"):
        refuse_another_work(TEXT, [], [])


def test_texts_of_works_that_nobody_cites_are_listed_too(tmp_path: Path) -> None:
    read_sound(tmp_path, Example(references="@misc{other, title = {Other}}\n"))
    record = read_lock(tmp_path, "references.lock").value.records[WORK]
    line = {**msgspec.to_builtins(record), "texts": [{"kind": "abstract", "digest": f"sha256:{'0' * 64}"}]}
    (tmp_path / "references.lock").write_bytes(msgspec.json.encode(line) + b"\n")
    (one,) = held_texts(read_project(tmp_path), TextStore(tmp_path / "texts"))
    assert (one.keys, one.here) == ((), False)
