"""What a sync will ask, before it asks."""

from pathlib import Path

import pytest

from claimstead.errors import UsageError
from claimstead.model.record import Record, Searched, Unavailable
from claimstead.sync.plan import Plan, Wanted, plan_notices, plan_sync
from tests.sync.answers import DAY, EARLIER, found, missing, unavailable
from tests.sync.projects import bib, dossier_of, write_references

ENTRIES = (
    bib("one", title="A trial of a cream", doi="10.5555/ONE"),
    bib("both", title="A survey of itch", doi="10.5555/both", pmid="111"),
    bib("pubmed", title="A case of eczema", pmid="222"),
    bib("neither", title="Bathing in winter", author="Abara, Ada", year="2020"),
    bib("again", title="A trial of a cream", doi="10.5555/one"),
)
EVERYTHING = Plan(
    dois=("10.5555/one", "10.5555/both"),  # type: ignore[arg-type]  # canonical as they stand
    pmids=("111", "222"),
    queries=("Bathing in winter Abara 2020",),
)


def test_whatever_has_no_answer_is_asked_once(tmp_path: Path) -> None:
    plan = plan_sync(dossier_of(write_references(tmp_path, ENTRIES)), Wanted())
    assert plan == EVERYTHING
    assert len(plan) == 5


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (found(), False),
        (missing(), False),
        (unavailable(), True),
        (found(via="transcribed"), True),
        (found(asked=EARLIER), False),
    ],
)
def test_what_was_answered_is_not_asked_again(line: Record, asked: bool, tmp_path: Path) -> None:
    dossier = dossier_of(write_references(tmp_path, ENTRIES[:1], [line]))
    assert bool(plan_sync(dossier, Wanted()).dois) is asked
    assert plan_sync(dossier, Wanted(known_too=True)).dois == ("10.5555/one",)


@pytest.mark.parametrize(("line", "asked"), [(found(), False), (found(asked=EARLIER), True), (missing(), False)])
def test_what_is_stale_is_asked_again(line: Record, asked: bool, tmp_path: Path) -> None:
    dossier = dossier_of(write_references(tmp_path, ENTRIES[:1], [line]))
    assert bool(plan_sync(dossier, Wanted(asked_before=DAY)).dois) is asked
    assert not plan_sync(dossier, Wanted(asked_before=EARLIER)).dois


def test_pubmed_and_searches_have_answers_of_their_own(tmp_path: Path) -> None:
    known = (
        Unavailable(pmid="111", asked=DAY, registry="pubmed", via="api", reason="HTTP 500"),
        Searched(query=EVERYTHING.queries[0], asked=EARLIER, registry="crossref", via="api"),
    )
    dossier = dossier_of(write_references(tmp_path, ENTRIES, known))
    assert plan_sync(dossier, Wanted()) == Plan(dois=EVERYTHING.dois, pmids=EVERYTHING.pmids)
    assert plan_sync(dossier, Wanted(asked_before=DAY)).queries == EVERYTHING.queries


def test_keys_restrict_and_unknown_ones_are_refused(tmp_path: Path) -> None:
    dossier = dossier_of(write_references(tmp_path, ENTRIES))
    assert plan_sync(dossier, Wanted(keys=("pubmed", "neither"))) == Plan(pmids=("222",), queries=EVERYTHING.queries)
    with pytest.raises(UsageError, match=r"no reference `pubmd` in references.bib. Did you mean `pubmed`\?"):
        plan_sync(dossier, Wanted(keys=("pubmd",)))
    with pytest.raises(UsageError, match="no reference"):
        plan_notices(dossier, ("zzz",))


def test_what_nothing_can_be_asked_about_is_said(tmp_path: Path) -> None:
    entries = (bib("bare", author="Abara, Ada"), bib("odd", title="A title", pmid="PMC12"))
    plan = plan_sync(dossier_of(write_references(tmp_path, entries)), Wanted())
    assert plan.pmids == ()
    assert plan.queries == ("A title",)
    assert plan.unaskable == (
        "`bare` has no DOI, no PMID and no title to search for.",
        "`odd` gives `PMC12` as its PMID, which is no PubMed identifier.",
    )


def test_entries_that_cannot_be_read_are_said(tmp_path: Path) -> None:
    plan = plan_sync(dossier_of(write_references(tmp_path, (*ENTRIES[:1], "@article{broken, title = {"))), Wanted())
    assert plan.dois == EVERYTHING.dois[:1]
    assert plan.unread
    assert plan.unaskable[0].startswith("references.bib:")


def test_a_doi_that_cannot_be_read_leaves_the_search(tmp_path: Path) -> None:
    entries = (bib("slip", title="A trial of a cream", doi="10.5/x"),)
    assert plan_sync(dossier_of(write_references(tmp_path, entries)), Wanted()).queries == ("A trial of a cream",)


def test_only_notices_of_works_that_a_registry_answered_about_are_renewed(tmp_path: Path) -> None:
    known = (found(), found(doi="10.5555/both", via="transcribed"), missing("10.5555/none"))
    dossier = dossier_of(write_references(tmp_path, (*ENTRIES, bib("none", doi="10.5555/none")), known))
    assert plan_notices(dossier, ()) == Plan(dois=EVERYTHING.dois[:1])
    assert plan_notices(dossier, ("both",)) == Plan()
