"""Every fix has its place before anything is changed."""

from pathlib import Path

from claimstead.fixing.proposals import FILE_NAME, WHOLE_FILE, Refusal, proposals
from claimstead.model.finding import Finding, Location
from tests.fixing.made import BIB, about, dossier_of, proposing


def every(_: Finding) -> bool:
    return True


def test_a_fix_of_the_bibliography_knows_its_entry_and_field(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    findings = [about(dossier, "two", "author", "X", "REF105"), about(dossier, "one", "year", "2012", "REF104")]
    proposed, refused = proposals(dossier, findings, every)
    assert refused == []
    assert [one.attempt for one in proposed] == [
        ("REF104", ("references.bib", 0, "year")),
        ("REF105", ("references.bib", 1, "authors")),
    ]


def test_of_two_entries_with_one_key_the_right_one_is_meant(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, BIB + "@article{one,\n  title = {Other},\n}\n")
    second = dossier.reference_entries[2]
    finding = proposing("REF104", second.locate("title"), "title", "New", "one")
    moved = proposing("REF104", Location("references.bib", 90), "title", "New", "one")
    proposed, _ = proposals(dossier, [finding, moved], every)
    assert [one.number for one in proposed] == [2, 0]


def test_files_as_a_whole_and_their_names_have_no_entry(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    findings = [
        proposing("FIL008", Location("claims/sample/x.yaml"), "path", "claims/sample/y.yaml"),
        proposing("FIL010", Location("claims/claim.schema.json"), "", "{}"),
    ]
    proposed, _ = proposals(dossier, findings, every)
    assert [(one.field, one.number) for one in proposed] == [(FILE_NAME, -1), (WHOLE_FILE, -1)]


def test_what_has_no_fix_or_is_not_wanted_is_left_out(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    finding = about(dossier, "one", "year", "2012")
    assert proposals(dossier, [finding], lambda _: False) == ([], [])


def test_a_field_nobody_can_write_is_refused(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path)
    strange = about(dossier, "one", "abstract", "x")
    stranger = proposing("REF104", Location("references.bib"), "title", "x", "nobody")
    assert proposals(dossier, [strange, stranger], every) == (
        [],
        [
            Refusal(stranger, "the bibliography has no such entry"),
            Refusal(strange, "it has no field `abstract` that can be written"),
        ],
    )
