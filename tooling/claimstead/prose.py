"""Rules that read prose: what they may know, and how sure a finding of theirs is.

A rule that reads prose can be wrong about it, so it quotes how often it was right when
it was measured. It also costs more than a comparison, so its answer about a claim is
kept from run to run; therefore it sees nothing but the claim and its Surroundings.
"""

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct, field
from msgspec.structs import replace

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem
from claimstead.model.page import Page
from claimstead.model.record import Work
from claimstead.model.vocabulary import Vocabulary
from claimstead.precision import Measured, measured
from claimstead.rule import ClaimRule, PageRule

WAIVE = "Where the finding is wrong, accept it in the claim with a reason (`accepted`)."


class Surroundings(Struct, frozen=True, kw_only=True):
    """All that a prose rule may know beside the claim.

    ``works`` holds the registered works that the claim's evidence cites, by citation
    key, as far as they are known; ``vocabulary`` the words of the editors.
    """

    works: dict[str, Work] = field(default_factory=dict)
    vocabulary: Vocabulary = Vocabulary()


class ReadsProse:
    """What rules that read prose share: ``measured`` says how often their findings were right."""

    code: ClassVar[str]
    precision: ClassVar[str]
    measured: ClassVar[Measured | None] = None

    def __init_subclass__(cls) -> None:
        """Gives the rule the figures that were measured for its code."""
        if "code" in vars(cls):
            cls.measured = measured(cls.code)
            cls.precision = str(cls.measured) if cls.measured else "not measured"

    def cautious(self, problem: Problem, *more: str) -> Problem:
        """The problem, and behind what to do, how sure the finding is; ``more`` are further sentences."""
        caution = self.measured.caution if self.measured else "This rule reads prose; how often it is right is unknown."
        return replace(problem, remedy=" ".join(part for part in (problem.remedy, caution, *more) if part))


class ProseRule(ReadsProse, ClaimRule):
    """A rule that reads the words of a claim."""

    @abstractmethod
    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """What is wrong with the claim's words; nothing beside the two arguments may count."""

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields what `read` finds, each with how sure that is and how to waive it."""
        for problem in self.read(value, surroundings_of(value, dossier)):
            yield self.cautious(problem, WAIVE)


class ProsePageRule(ReadsProse, PageRule):
    """A rule that reads the words of a page; pages are few, so nothing of this is kept."""

    @abstractmethod
    def read(self, page: Page, dossier: Dossier) -> Iterator[Problem]:
        """What is wrong with the page's words."""

    def check(self, value: Page, dossier: Dossier) -> Iterator[Problem]:
        """Yields what `read` finds, each with how sure that is."""
        return (self.cautious(problem) for problem in self.read(value, dossier))


def surroundings_of(claim: Claim, dossier: Dossier) -> Surroundings:
    """What a prose rule may know of this claim's dossier."""
    works: dict[str, Work] = {}
    for key in dict.fromkeys(evidence.cites for evidence in claim.evidence):
        reference_entry = dossier.references.get(key)
        found = dossier.found(reference_entry.value) if reference_entry else None
        if found is not None:
            works[key] = found.work
    return Surroundings(works=works, vocabulary=dossier.vocabulary)
