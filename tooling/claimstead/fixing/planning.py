"""What one pass changes: file by file, no field twice, names of files last."""

import itertools
from collections.abc import Callable, Set

from msgspec import Struct

from claimstead.dossier import Dossier
from claimstead.fixing.changes import Change, content_of
from claimstead.fixing.mending import mend_bibliography, mend_yaml
from claimstead.fixing.proposals import FILE_NAME, WHOLE_FILE, Attempt, Proposal, Refusal, proposals
from claimstead.model.finding import Finding, Report
from claimstead.reading.splicing import text_of


class Pass(Struct, frozen=True, kw_only=True):
    """The changes of one pass, what can't be made, what was tried, and how many fixes wait for the next pass."""

    changes: tuple[Change, ...]
    refused: tuple[Refusal, ...]
    tried: frozenset[Attempt]
    waiting: int


def plan_pass(
    dossier: Dossier, report: Report, wanted: Callable[[Finding], bool], tried_before: Set[Attempt] = frozenset()
) -> Pass:
    """Plans one pass over the wanted fixes of a report; what was tried before is left out.

    Of two fixes of one field, the one of the lower code is made; the other waits and is
    judged again then. A file is renamed or written anew only when nothing in it is left
    to change.
    """
    proposed, refused = proposals(dossier, report.findings, wanted)
    by_path: dict[str, list[Proposal]] = {}
    for one in proposed:
        if one.attempt not in tried_before:
            by_path.setdefault(one.path, []).append(one)
    changes: list[Change] = []
    tried: list[Proposal] = []
    for path, of_file in sorted(by_path.items()):
        chosen = _first_of_each(of_file)
        tried += chosen
        change, refusals = _planned(path, chosen, dossier)
        refused += refusals
        if change is not None:
            changes.append(change)
    count = sum(map(len, by_path.values()))
    attempts = frozenset(one.attempt for one in tried)
    return Pass(changes=tuple(changes), refused=tuple(refused), tried=attempts, waiting=count - len(tried))


def _first_of_each(of_file: list[Proposal]) -> list[Proposal]:
    values = [one for one in of_file if one.field not in (WHOLE_FILE, FILE_NAME)]
    if not values:
        return of_file[:1]
    first: dict[tuple[str, int, str], Proposal] = {}
    for one in values:
        first.setdefault(one.target, one)
    return list(first.values())


def _planned(path: str, chosen: list[Proposal], dossier: Dossier) -> tuple[Change | None, tuple[Refusal, ...]]:
    """The change of one file, if there is one, and what can't be made in it."""
    first = chosen[0]
    if first.field == WHOLE_FILE:
        after = first.fix.replacement.encode()
        return Change(path=path, before=content_of(dossier.root / path), after=after, made=(first.finding,)), ()
    before = content_of(dossier.root / path)
    if before is None or not _reads_as(before, _text_read(path, dossier)):
        why = "its file was changed while it was looked at; run again"
        return None, tuple(Refusal(one.finding, why) for one in chosen)
    if first.field == FILE_NAME:
        moved_to = first.fix.replacement
        return Change(path=path, before=before, after=before, moved_to=moved_to, made=(first.finding,)), ()
    in_bibliography = path == dossier.config.bibliography
    mended = mend_bibliography(path, before, chosen) if in_bibliography else mend_yaml(before, chosen)
    if not mended.made:
        return None, mended.refused
    return Change(path=path, before=before, after=mended.content, made=mended.made), mended.refused


def _text_read(path: str, dossier: Dossier) -> str | None:
    """The text on which the file was judged; None where it is no file of which fields are judged."""
    if path == dossier.config.bibliography:
        return dossier.reference_entries[0].text
    claims = (claim_file.text for claim_file in dossier.claim_files if claim_file.path == path)
    articles = (article_file.text for article_file in dossier.article_files if article_file.path == path)
    return next(itertools.chain(claims, articles), None)


def _reads_as(content: bytes, text: str | None) -> bool:
    try:
        return text_of(content) == text
    except UnicodeDecodeError:
        return False
