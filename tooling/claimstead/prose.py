"""Rules that read prose: what they may know, and how sure a finding of theirs is.

A rule that reads prose can be wrong about it, so it quotes how often it was right when
it was measured. It also costs more than a comparison, so its answer about a document is
kept from run to run; therefore it sees nothing but the document and its surroundings.
"""

import hashlib
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar, Generic, NamedTuple, TypeVar

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem
from claimstead.model.page import Page
from claimstead.model.record import Work
from claimstead.model.vocabulary import Vocabulary
from claimstead.precision import Measured, measured
from claimstead.reading.answer_cache import AnswerCache
from claimstead.rule import ClaimRule, OncePerDossier, PageRule, Rule

WAIVE_ON_PAGE = (
    "Where the finding is wrong, accept it in the page's head with a reason (`accepted`, with `words` of it)."
)
WAIVE = "Where the finding is wrong, accept it in the claim with a reason (`accepted`)."


class Surroundings(Struct, frozen=True, kw_only=True):
    """All that a prose rule may know beside the claim.

    ``works`` holds the registered works that the claim's evidence cites, by citation
    key, as far as they are known; ``vocabulary`` the words of the editors.
    """

    works: dict[str, Work] = field(default_factory=dict)
    vocabulary: Vocabulary = Vocabulary()


class PageSurroundings(Struct, frozen=True, kw_only=True):
    """All that a prose rule may know beside a page: the claims that it cites, by id, as far as there are any.

    ``vocabulary`` holds the words of the editors, ``folder`` is the pages' folder.
    """

    claims: dict[str, Claim] = field(default_factory=dict)
    vocabulary: Vocabulary = Vocabulary()
    folder: str = ""


V = TypeVar("V")
S = TypeVar("S")


class ReadsProse:
    """What rules that read prose share: ``measured`` says how often their findings were right."""

    code: ClassVar[str]
    precision: ClassVar[str]
    measured: ClassVar[Measured | None] = None

    def __init_subclass__(cls) -> None:
        """Gives the rule the figures that were measured for its code."""
        super().__init_subclass__()
        if "code" in vars(cls):
            cls.measured = measured(cls.code)
            cls.precision = str(cls.measured) if cls.measured else "not measured"

    def cautious(self, problem: Problem, advice: str) -> Problem:
        """The problem, and behind what to do, how sure the finding is, and ``advice`` for where it is wrong."""
        caution = self.measured.caution if self.measured else "This rule reads prose and can err; how often is unknown."
        return replace(problem, remedy=" ".join(part for part in (problem.remedy, caution, advice) if part))


class Shown(NamedTuple, Generic[S]):
    """What a rule is shown beside the document it reads, and the digest of both."""

    surroundings: S
    digest: bytes


class ReadingRule(ReadsProse, Rule[V], Generic[V, S]):
    """A rule whose answer about a document is kept: it sees the document and what surrounds it, nothing else."""

    advice: ClassVar[str] = ""

    @abstractmethod
    def read(self, value: V, surroundings: S) -> Iterator[Problem]:
        """What is wrong with the document's words; nothing beside the two arguments may count."""

    @abstractmethod
    def shown(self, value: V, dossier: Dossier) -> Shown[S]:
        """What surrounds the document in this dossier."""

    def check(self, value: V, dossier: Dossier, kept: AnswerCache | None = None) -> Iterator[Problem]:
        """Yields what `read` finds, or found when it was last shown the same, each with how sure that is."""
        shown = self.shown(value, dossier)
        options = msgspec.json.encode(self.options)
        problems = kept.get(shown.digest, self.code, options) if kept else None
        if problems is None:
            problems = tuple(self.read(value, shown.surroundings))
            if kept:
                kept.put(shown.digest, self.code, options, problems)
        return (self.cautious(problem, self.advice) for problem in problems)


class ProseRule(ReadingRule[Claim, Surroundings], ClaimRule):
    """A rule that reads the words of a claim."""

    advice = WAIVE

    def shown(self, value: Claim, dossier: Dossier) -> Shown[Surroundings]:
        """The works that the claim cites, and the words of the editors."""
        return _SHOWN(dossier).of(value)


class ProsePageRule(ReadingRule[Page, PageSurroundings], PageRule):
    """A rule that reads the words of a page."""

    advice = WAIVE_ON_PAGE

    def shown(self, value: Page, dossier: Dossier) -> Shown[PageSurroundings]:
        """The claims that the page cites, and the words of the editors."""
        ids = dict.fromkeys(citation.claim for citation in value.citations)
        claims = {claim: dossier.claims[claim].value for claim in ids if claim in dossier.claims}
        surroundings = PageSurroundings(claims=claims, vocabulary=dossier.vocabulary, folder=dossier.config.pages)
        return Shown(surroundings, _digest((value, surroundings)))


class _AllShown:
    """What is shown of each claim of a dossier, put together once for all rules."""

    def __init__(self, dossier: Dossier) -> None:
        self._vocabulary = dossier.vocabulary
        self._words = _digest(dossier.vocabulary)
        self._works: dict[str, tuple[Work, bytes]] = {}
        for key in dossier.references:
            found = dossier.cited(key)
            if found is not None:
                self._works[key] = found.work, _digest(found.work)
        self._known: dict[int, Shown[Surroundings]] = {}

    def of(self, claim: Claim) -> Shown[Surroundings]:
        """What is shown of this claim."""
        known = self._known.get(id(claim))
        return known if known is not None else self._known.setdefault(id(claim), self._put_together(claim))

    def _put_together(self, claim: Claim) -> Shown[Surroundings]:
        cited = {one.cites: self._works[one.cites] for one in claim.evidence if one.cites in self._works}
        surroundings = Surroundings(works={key: work for key, (work, _) in cited.items()}, vocabulary=self._vocabulary)
        digests = {key: digest for key, (_, digest) in cited.items()}
        return Shown(surroundings, _digest((claim, digests, self._words)))


_SHOWN = OncePerDossier(_AllShown)


def _digest(value: object) -> bytes:
    return hashlib.blake2b(msgspec.msgpack.encode(value), digest_size=20).digest()
