"""How often figures of a claim are rightly said to be missing from its evidence, or to differ from it.

Sentences of abstracts with figures stand in for wordings; their own sentence, or the
whole abstract, for the finding. A sentence whose figures are written otherwise is
sound, one with a changed figure is faulty.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import get_args

from msgspec.structs import replace

from claimstead.language.figures.claim_figures import telling
from claimstead.language.quantities.reading import read_quantities
from claimstead.model.claim import Claim, Wording
from claimstead.model.evidence import Effect, Evidence, Measure
from claimstead.prose import ProseRule, Surroundings
from claimstead.rules.evi.evi206_figure_without_evidence import FigureWithoutEvidence
from claimstead.rules.evi.evi207_figures_conflict import FiguresConflict
from tests.made_claim import EVIDENCE
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.certainty import claim_of
from tests.measure.prose.figure_changes import changed
from tests.measure.prose.figure_forms import rewritten
from tests.measure.prose.quantities import sentences_with_figures
from tests.measure.prose.scifact import read_scifact

SEED = 20261120
ON = "claims with figures that we took from public abstracts (SciFact dev) or made of them"
Sentences = Sequence[tuple[str, str, str]]
"""Document, sentence, abstract."""
Finds = Callable[[str, str], bool]
"""Whether anything is found where the first text is the wording, and the second the finding."""


def measurements(data: Path) -> Iterator[Measurement]:
    """Each rule on everything, which it quotes; then on each kind of case alone."""
    sentences = sentences_with_figures(data, "dev")
    missing, conflict = finder(FigureWithoutEvidence()), finder(FiguresConflict())
    labelled = "labelled claims with figures of SciFact dev, beside the whole abstract"
    kinds: dict[str, dict[str, list[Case]]] = {
        FigureWithoutEvidence.code: {
            "figures of SciFact dev abstracts, written otherwise by us, or beside another abstract's sentence": [
                *beside_itself(missing, sentences, rewritten, faulty=False),
                *beside_another(missing, sentences),
            ],
            labelled: list(_labelled(missing, data)),
        },
        FiguresConflict.code: {
            "figures of SciFact dev abstracts, written otherwise or changed by us": [
                *beside_itself(conflict, sentences, rewritten, faulty=False),
                *beside_itself(conflict, sentences, changed, faulty=True),
            ],
            "estimates of SciFact dev abstracts, declared beside them as they are or changed by us": list(
                _declared(sentences)
            ),
            labelled: list(_labelled(conflict, data)),
        },
    }
    for code, parts in kinds.items():
        cases = [case for part in parts.values() for case in part]
        yield Measurement(about=code, on=ON, cases=cases)
        for on, part in parts.items():
            yield Measurement(about=code, on=f"of these, {on}", cases=part, quoted=False)


def finder(rule: ProseRule) -> Finds:
    """Whether the rule finds anything in a claim with this wording and this finding."""
    return lambda text, finding: any(rule.read(claim_beside(text, finding), Surroundings()))


def claim_beside(text: str, finding: str) -> Claim:
    """A claim that says the text, on evidence that found the finding."""
    return replace(claim_of(Wording(clinician=text)), evidence=(evidence_of(finding),))


def evidence_of(finding: str) -> Evidence:
    """Evidence with only what the rules about figures look at."""
    return replace(EVIDENCE, finding=finding)


def beside_itself(
    finds: Finds, sentences: Sentences, vary: Callable[[str, Random], Iterator[tuple[str, str]]], *, faulty: bool
) -> Iterator[Case]:
    """Each sentence, varied in one of the ways that it allows, on itself as the finding."""
    random = Random(SEED)
    for document, sentence, _ in sentences:
        variants = list(vary(sentence, random))
        if variants:
            _, text = random.choice(variants)
            yield Case(document=document, claim=text, faulty=faulty, found=finds(text, sentence))


def beside_another(finds: Finds, sentences: Sentences) -> Iterator[Case]:
    """Each sentence with figures that say something of a study, on the finding of another abstract."""
    random = Random(SEED)
    for document, sentence, _ in sentences:
        other, finding, _ = random.choice(sentences)
        if telling(sentence) and other != document:
            yield Case(document=document, claim=sentence, faulty=True, found=finds(sentence, finding))


def _labelled(finds: Finds, data: Path) -> Iterator[Case]:
    for pair in read_scifact(data, "dev"):
        if pair.label != "NONE" and read_quantities(pair.claim):
            found = finds(pair.claim, pair.source)
            yield Case(document=pair.document, claim=pair.claim, faulty=pair.label == "CONTRADICT", found=found)


def _declared(sentences: Sentences) -> Iterator[Case]:
    """An estimate of each sentence that has one, declared beside it as it is, and changed."""
    random, rule = Random(SEED), FiguresConflict()
    for document, sentence, _ in sentences:
        estimates = [
            one for one in read_quantities(sentence) if one.measure in get_args(Measure) and one.low == one.high
        ]
        if estimates:
            one = random.choice(estimates)
            claim = claim_beside("Nothing.", sentence)
            written = [other.low / other.factor for other in (one, *estimates)]
            for value, faulty in ((written[0], False), (_wrong(written[0], written), True)):
                effect = Effect(measure=one.measure, value=value, ci=one.interval)  # type: ignore[arg-type]  # it is one of Measure
                evidence = (replace(claim.evidence[0], effect=effect),)
                found = any(rule.read(replace(claim, evidence=evidence), Surroundings()))
                yield Case(document=document, claim=f"{one.measure} {value:g}", faulty=faulty, found=found)


def _wrong(value: float, others: Sequence[float]) -> float:
    """A value that the sentence has nowhere: with its last two digits in each other's place, or half as much again."""
    digits = f"{value:.2f}"
    turned = float(digits[:-2] + digits[:-3:-1])
    return turned if turned not in others else round(value * 1.5, 2)
