"""What a rule is: its code, what it looks at, its examples, and ``check()`` yielding Problems.

A rule is pure: it reads the dossier, never a file, the network or a clock. Its
docstring has four headings (What it checks, Why it matters, Example, How to fix it);
``claimstead explain``, the rule's page on the site and other formats print that text.
"""

import inspect
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from claimstead.dossier import Dossier
from claimstead.model.article import Article
from claimstead.model.claim import Claim
from claimstead.model.finding import Document, FileProblemKind, Location, Problem, Severity
from claimstead.model.notice import Nature, Notice
from claimstead.model.page import Page
from claimstead.model.record import Found, Work
from claimstead.model.reference import Reference

V = TypeVar("V")
_USES = {"supports": "counts it in its favour", "disputes": "counts it against", "neutral": "counts it neither way"}


class Example(Struct, frozen=True, kw_only=True):
    """A small piece of content that a rule passes or finds, told as the difference to a sound project.

    ``claim``, ``article`` and ``people`` are YAML whose top-level keys replace those of
    the sound project's file; ``references``, ``lock`` and ``page`` replace the whole
    file; ``files`` adds or replaces files by path, ``claim_name`` renames the claim's.
    Of a bad example, ``field`` is one that a finding must name.
    """

    claim: str = ""
    article: str = ""
    people: str = ""
    references: str = ""
    lock: str = ""
    page: str = ""
    files: dict[str, str] = {}
    claim_name: str = ""
    article_text: str = ""
    field: str = ""
    why: str = ""


class NoOptions(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """For rules that have nothing to set."""


class Rule(ABC, Generic[V]):
    """One rule. ``severity`` may be overridden by configuration; ``precision`` says how sure a finding is.

    ``precision`` is ``exact`` where the rule compares declared values and can't be
    wrong about them, or the measured figure with where it was measured. A rule with
    ``last`` set runs after all others and finds what they gave in ``dossier.outcome``.
    What a rule without ``waivable`` finds can't be accepted for a time.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    precision: ClassVar[str] = "exact"
    last: ClassVar[bool] = False
    waivable: ClassVar[bool] = True
    good: ClassVar[tuple[Example, ...]]
    bad: ClassVar[tuple[Example, ...]]
    Options: ClassVar[type[Struct]] = NoOptions

    def __init__(self, options: Any = None) -> None:
        self.options: Any = self.Options() if options is None else options

    @abstractmethod
    def documents(self, dossier: Dossier) -> Iterable[Document[V]]:
        """What the rule looks at, one by one."""

    @abstractmethod
    def check(self, value: V, dossier: Dossier) -> Iterable[Problem]:
        """What is wrong with one of them; fields are named, lines are the engine's business."""

    def unchecked(self, dossier: Dossier) -> str:
        """What this run can't look at for want of something not in the repository, as a sentence; mostly nothing."""
        return ""

    @classmethod
    def explanation(cls) -> str:
        """The docstring, unindented."""
        return inspect.cleandoc(cls.__doc__ or "")


class OncePerDossier(Generic[V]):
    """What a rule works out of a whole dossier, done once for all that it looks at there."""

    def __init__(self, work_out: Callable[[Dossier], V]) -> None:
        self._work_out = work_out
        self._known: tuple[Dossier, V] | None = None

    def __call__(self, dossier: Dossier) -> V:
        """What ``work_out`` gives for the dossier."""
        if self._known is None or self._known[0] is not dossier:
            self._known = dossier, self._work_out(dossier)
        return self._known[1]


class ClaimRule(Rule[Claim]):
    """A rule that looks at one claim at a time; retired claims are left alone."""

    def documents(self, dossier: Dossier) -> Iterable[Document[Claim]]:
        """The claims in use."""
        return (claim_file for claim_file in dossier.claim_files if not claim_file.value.retired)


class ReferenceRule(Rule[Reference]):
    """A rule that looks at one reference at a time."""

    def documents(self, dossier: Dossier) -> Iterable[Document[Reference]]:
        """All entries of the bibliography."""
        return dossier.reference_entries

    def with_claims(self, message: str, reference: Reference, dossier: Dossier) -> str:
        """The message, and behind it a sentence that names the claims in use that rest on the reference, if any do."""
        claim_files = dossier.claims_by_key.get(reference.key, ())
        claims = [f"`{claim_file.value.id}`" for claim_file in claim_files if not claim_file.value.retired]
        if not claims:
            return message
        named = ", ".join(claims[:10]) + (f" and {len(claims) - 10} more" if len(claims) > 10 else "")
        rest = f"{len(claims)} claims rest on it: {named}." if len(claims) > 1 else f"The claim {named} rests on it."
        return f"{message} {rest}"

    def uncompared(self, what: str, unknown: Callable[[Reference, Work], bool], dossier: Dossier) -> str:
        """Of how many registered references the comparison has no answer, as a sentence; empty where there are none.

        ``unknown`` tells that of one reference and its work, ``what`` is compared of them: ``titles``.
        """
        count = 0
        for reference_entry in self.documents(dossier):
            found = dossier.found(reference_entry.value)
            if found is not None and unknown(reference_entry.value, found.work):
                count += 1
        if not count:
            return ""
        lacking = "the record, or the entry, has none or only a part"
        return f"The {what} of {count} reference(s) were compared with nothing: {lacking}."


class NoticeRule(ReferenceRule):
    """A rule about notices: ``said`` holds natures, each with what is said of the work (``{}``) and what to do.

    Only a notice that stands is reported, with its date, who asserts it, and what the
    work does in each claim; ``consequence`` may add to what was found.
    """

    said: ClassVar[tuple[tuple[Nature, str, str], ...]]

    def check(self, value: Reference, dossier: Dossier) -> Iterable[Problem]:
        """Yields a problem for each nature of which a notice stands."""
        found = dossier.found(value)
        if found is None or not found.notices:
            return
        for nature, message, remedy in self.said:
            notice = found.standing(nature)
            if notice is None:
                continue
            same = sorted({str(one) for one in found.notices if one.nature == nature and one.doi == notice.doi})
            asserted = "; ".join(same if notice.doi else [str(notice)])
            more = (f"{asserted}.", self.consequence(notice, found), self._effect(value, dossier))
            yield Problem(
                field=value.identifier_field,
                message=self.with_claims(message.format(found.identifier), value, dossier),
                found=" ".join(part for part in more if part),
                remedy=remedy,
            )

    def consequence(self, notice: Notice, found: Found) -> str:
        """What follows from the notice for the work, as a sentence; mostly nothing that is not said anyway."""
        return ""

    def _effect(self, reference: Reference, dossier: Dossier) -> str:
        """What the work is in each claim in use, and where the claim is cited: a sentence each for the first ten."""
        told = []
        for claim in [one.value for one in dossier.claims_by_key.get(reference.key, ()) if not one.value.retired][:10]:
            directions = {one.direction for one in claim.evidence if one.cites == reference.key}
            uses = " and ".join(use for direction, use in _USES.items() if direction in directions)
            pages = ", ".join(page_file.path for page_file in dossier.pages_by_claim.get(claim.id, ()))
            cited = f"cited on {pages}" if pages else "cited on no page"
            told.append(f"`{claim.id}` has the verdict {claim.verdict}, {uses}, and is {cited}.")
        return " ".join(told)


class ArticleRule(Rule[Article]):
    """A rule that looks at one article at a time."""

    def documents(self, dossier: Dossier) -> Iterable[Document[Article]]:
        """All articles."""
        return dossier.article_files


class PageRule(Rule[Page]):
    """A rule that looks at one hand-written page at a time."""

    def documents(self, dossier: Dossier) -> Iterable[Document[Page]]:
        """All pages."""
        return dossier.page_files


class _Whole(Struct, frozen=True):
    """The dossier as one document, for rules that compare files with each other."""

    path: str
    value: Dossier
    subject: str = ""

    def locate(self, field: str) -> Location:
        """The repository as a whole; such rules set each problem's location themselves."""
        return Location(self.path)


class DossierRule(Rule[Dossier]):
    """A rule over the dossier as a whole; each Problem brings its own location."""

    def documents(self, dossier: Dossier) -> Iterable[Document[Dossier]]:
        """The dossier, once."""
        return (_Whole(dossier.config.claims, dossier),)


class FileProblemRule(DossierRule):
    """A rule that reports what readers could not take in, of one ``kind``; ``remedy`` where a reader has none."""

    waivable = False
    kind: ClassVar[FileProblemKind]
    remedy: ClassVar[str]

    def check(self, value: Dossier, dossier: Dossier) -> Iterable[Problem]:
        """Yields each problem as its reader put it."""
        for file_problem in value.problems_of(self.kind):
            problem = file_problem.problem
            yield problem if problem.remedy else replace(problem, remedy=self.remedy)
