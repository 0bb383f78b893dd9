"""REF105 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.model.reference import Name
from claimstead.reading.bibtex.names import read_names
from claimstead.rule import Example
from claimstead.rules.ref.ref105_authors_differ import AuthorsDiffer
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import read_project

REGISTERED = (
    '{"family":"van Zuuren","given":"Esther J"},{"family":"Fedorowicz","given":"Zbys"},'
    '{"family":"González-López","given":"Gloria"},{"family":"Smith","given":"John","suffix":"Jr"},'
    '{"literal":"Eczema Study Group"}'
)


def found(tmp_path: Path, authors: str, registered: str = REGISTERED, more: str = "") -> list[Finding]:
    bib = f"@article{{one,\n  title = {{Emollients}},\n  author = {{{authors}}},\n  doi = {{10.5555/one}},\n}}\n"
    lock = (
        '{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"titles":["Emollients"],"authors":[{registered}]{more}}}}}\n'
    )
    return findings_of(AuthorsDiffer, read_example(tmp_path, Example(references=bib, lock=lock)))


def unchecked(tmp_path: Path, authors: str, registered: str, more: str = "") -> str:
    found(tmp_path, authors, registered, more)
    dossier = read_project(tmp_path)
    return AuthorsDiffer().unchecked(dossier)


@pytest.mark.parametrize(
    "authors",
    [
        "van Zuuren EJ and Fedorowicz Z and Gonzalez-Lopez G and Smith J",
        "van Zuuren, Esther J. and Zbys Fedorowicz and Gloria Gonz{\\'a}lez L{\\'o}pez and Smith, Jr, John",
        "Esther J van Zuuren and others",
        "Zuuren, E. van and Fedorowicz, Z. and González, G. and Smith, J. and {Eczema Study Group}",
    ],
)
def test_conventions_are_no_faults(authors: str, tmp_path: Path) -> None:
    assert [finding.message for finding in found(tmp_path, authors)] == []


@pytest.mark.parametrize(
    ("authors", "kind"),
    [
        ("Fedorowicz, Z. and González-López, G. and Smith, J.", "missing: Esther J van Zuuren"),
        ("van Zuuren, E. and Langan, S. and others", "missing: Zbys Fedorowicz; invented: S. Langan"),
        ("van Zuuren, E. and Fedorowicz, Z.", "truncated without “and others”"),
        ("Fedorowicz, Z. and van Zuuren, E. and González-López, G. and Smith, J.", "reordered:"),
        ("van Zuuren, E. and Fedorovicz, Z. and González-López, G. and Smith, J.", "written otherwise: Z. Fedorovicz"),
    ],
)
def test_each_kind_of_fault_is_named(authors: str, kind: str, tmp_path: Path) -> None:
    (finding,) = found(tmp_path, authors)
    assert kind in finding.message
    assert finding.location.line == 3


def test_the_fix_writes_the_whole_list_as_bibtex_takes_it(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "van Zuuren, E.")
    assert finding.fix is not None
    assert finding.fix.replacement == (
        "van Zuuren, Esther J and Fedorowicz, Zbys and González-López, Gloria and Smith, Jr, John "
        "and {Eczema Study Group}"
    )
    assert found(tmp_path, finding.fix.replacement) == []


def test_the_fix_of_a_hard_name_is_read_back_as_that_name(tmp_path: Path) -> None:
    registered = (
        '{"family":"Food and Drug","given":"X"},{"family":"Smith, MD","given":"J"},'
        '{"literal":"A {B} \\\\alpha 5% & others"},'
        '{"family":"Mu\u0308ller","given":"K"}'
    )
    (finding,) = found(tmp_path, "Langan, S.", registered)
    assert finding.fix is not None
    assert found(tmp_path, finding.fix.replacement, registered) == []
    assert read_names(finding.fix.replacement) == (
        (
            Name(family="Food and Drug", given="X"),
            Name(family="Smith, MD", given="J"),
            Name(literal="A {B} \\alpha 5% & others"),
            Name(family="Müller", given="K"),
        ),
        False,
    )


def test_what_was_not_seen_accuses_nobody(tmp_path: Path) -> None:
    assert found(tmp_path, "van Zuuren, E. and Langan, S.", "") == []
    partial = '{"family":"van Zuuren","given":"Esther J"}'
    assert found(tmp_path, "van Zuuren, E. and Langan, S.", partial, ',"partial":["authors"]') == []
    (finding,) = found(tmp_path, "Langan, S.", partial, ',"partial":["authors"]')
    assert finding.fix is None


@pytest.mark.parametrize(
    ("authors", "registered", "more"),
    [
        ("van Zuuren, E.", "", ""),
        ("", REGISTERED, ""),
        ("", "", ""),
        ("van Zuuren, E. and Langan, S.", '{"family":"van Zuuren"}', ',"partial":["authors"]'),
    ],
)
def test_what_was_compared_with_nothing_is_counted(authors: str, registered: str, more: str, tmp_path: Path) -> None:
    assert found(tmp_path, authors, registered, more) == []
    assert unchecked(tmp_path, authors, registered, more) == (
        "The authors of 1 reference(s) were compared with nothing: the record, or the entry, has none or only a part."
    )


@pytest.mark.parametrize(
    ("authors", "more"),
    [
        ("Langan, S.", ""),
        ("van Zuuren, E. and others", ""),
        ("van Zuuren, E. and others", ',"partial":["authors"]'),
        ("Langan, S.", ',"partial":["authors"]'),
    ],
)
def test_what_was_compared_is_not_counted(authors: str, more: str, tmp_path: Path) -> None:
    assert unchecked(tmp_path, authors, REGISTERED, more) == ""
