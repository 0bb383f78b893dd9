"""FIL007: a waiver that has ended, or that nothing needs."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Document, Problem, Severity
from claimstead.model.page import Page
from claimstead.model.reference import Reference
from claimstead.model.waiver import Waiver
from claimstead.rule import Example, OncePerDossier, Rule

Accepting = Claim | Page | Reference


class IdleWaiver(Rule[Accepting]):
    """A waiver in ``accepted`` has ended, or there is nothing for it to waive.

    What it checks:
        Each waiver of a claim, page or reference must not be past its ``until``, and must have let
        a finding of its rule pass in this run. A waiver of a rule that did not run is
        left alone. Faults of files (the FIL rules) and approvals that are none (REV602,
        REV603) can't be waived.

    Why it matters:
        A waiver is a decision for a time and a reason. One that nothing needs any
        more would let the next mistake of its kind pass unseen.

    Example:
        ``- {rule: EVI207, reason: "…", by: editors, until: 2026-02-01}`` in a claim
        whose figures no longer conflict.

    How to fix it:
        Delete the waiver. If it has ended and the finding still stands, mend the claim
        or page, or decide anew and give a new date.
    """

    code = "FIL007"
    name = "idle-waiver"
    severity = Severity.WARNING
    last = True
    waivable = False
    good = (
        Example(
            claim="evidence: []\n"
            "accepted:\n  - {rule: EVI201, reason: Evidence is being looked for., by: editors, until: 2027-02-01}\n",
            why="a waiver that lets a finding pass today",
        ),
        Example(
            claim="accepted:\n  - {rule: ABC999, reason: Kept for a rule of ours., by: editors, until: 2027-02-01}\n",
            why="a rule that did not run can't say whether its waiver is needed",
        ),
    )
    bad = (
        Example(
            claim="accepted:\n"
            "  - {rule: EVI201, reason: Evidence is being looked for., by: editors, until: 2027-02-01}\n",
            why="the claim has evidence by now",
        ),
        Example(
            claim="evidence: []\n"
            "accepted:\n  - {rule: EVI201, reason: Evidence is being looked for., by: editors, until: 2026-11-19}\n",
            why="it ended yesterday, and the finding stands again",
        ),
        Example(
            page="---\ntitle: A page\naccepted:\n"
            "  - {rule: PAG501, words: makes eczema worse, reason: Its own., by: editors, until: 2027-02-01}\n"
            "---\n\nWool itches on eczema.\n",
            field="accepted[0].rule",
            why="the words that a page's waiver names are in no finding",
        ),
    )

    def documents(self, dossier: Dossier) -> Iterator[Document[Accepting]]:
        """The claims in use, the pages and the references."""
        yield from (claim_file for claim_file in dossier.claim_files if not claim_file.value.retired)
        yield from dossier.page_files
        yield from dossier.reference_entries

    def check(self, value: Accepting, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each waiver without effect."""
        for index, waiver in enumerate(value.accepted):
            if waiver.until < dossier.today:
                yield _ended(f"accepted[{index}].until", waiver, value, dossier)
            elif waiver.rule.startswith("FIL"):
                yield Problem(
                    field=f"accepted[{index}].rule",
                    message=f"The waiver of {waiver.rule} has no effect: faults of files can't be waived.",
                    remedy="Delete it, and mend the file.",
                )
            elif _idle(waiver, value, dossier):
                yield _without_effect(f"accepted[{index}].rule", waiver, value, dossier)


def _without_effect(field: str, waiver: Waiver, value: Accepting, dossier: Dossier) -> Problem:
    if not _stands(waiver, value, dossier):
        return Problem(
            field=field,
            message=f"The waiver of {waiver.rule} matches nothing: the rule finds nothing here.",
            remedy="Delete it; if the rule finds the same again, decide again.",
        )
    if waiver.words:
        return Problem(
            field=field,
            message=f"The waiver of {waiver.rule} matches nothing: no finding that stands here quotes its `words`.",
            found=f"`words` is “{waiver.words}”.",
            remedy="Copy `words` from what the finding quotes, or delete the waiver.",
        )
    return Problem(
        field=field,
        message=f"The waiver of {waiver.rule} has no effect: what the rule finds here can't be waived.",
        remedy="Delete it, and mend what was found.",
    )


def _stands(waiver: Waiver, value: Accepting, dossier: Dossier) -> bool:
    """Whether the rule has a finding here that no waiver let pass."""
    subject = _subject(value)
    return dossier.outcome is not None and any(
        finding.code == waiver.rule and finding.subject == subject for finding in dossier.outcome.findings
    )


def _ended(field: str, waiver: Waiver, value: Accepting, dossier: Dossier) -> Problem:
    stands = _stands(waiver, value, dossier)
    return Problem(
        field=field,
        message=f"The waiver of {waiver.rule} ended on {waiver.until}.",
        found=f"{waiver.rule} is found again in this {type(value).__name__.lower()}." if stands else "",
        remedy="Mend what it let pass, or decide anew and give a new date." if stands else "Delete it.",
    )


def _idle(waiver: Waiver, value: Accepting, dossier: Dossier) -> bool:
    outcome = dossier.outcome
    if outcome is None or waiver.rule not in outcome.codes:
        return False
    return waiver not in _used_waivers(dossier).get(_subject(value), ())


def _subject(value: Accepting) -> str:
    """What findings about it name as their subject."""
    return value.path if isinstance(value, Page) else value.key if isinstance(value, Reference) else value.id


@OncePerDossier
def _used_waivers(dossier: Dossier) -> dict[str, list[Waiver]]:
    """The waivers that let a finding pass in this run, by what they are about."""
    used: dict[str, list[Waiver]] = {}
    for finding in dossier.outcome.waived if dossier.outcome else ():
        if finding.waiver is not None:
            used.setdefault(finding.subject, []).append(finding.waiver)
    return used
