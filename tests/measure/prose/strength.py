"""Causal strength, and the two rules that read it (EVI208) or look for contrary evidence (EVI212).

The sentences of Yu, Li and Wang 2019 are read where they lie beside the other data
(claim-support/causal-language/, in the layout of their file: sentence and label, 0 for no
statement, 1 direct causal, 2 conditional causal, 3 correlational). Their file names no
papers, so sentences are split one by one; what is reported was not tuned on.
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace

from claimstead.language.assertion.strength import Strength, read_strength
from claimstead.model.claim import Claim, Kind, Verdict, Wording
from claimstead.model.evidence import Design, Direction, Effect, Evidence
from claimstead.prose import ProseRule, Surroundings
from claimstead.rules.evi.evi208_causal_wording import CausalWording
from claimstead.rules.evi.evi212_unmentioned_dispute import UnmentionedDispute
from tests.made_claim import CLAIM, EVIDENCE
from tests.measure.figures import Share
from tests.measure.measurement import Case, Measurement

LABELS = {"0": Strength.NONE, "1": Strength.CAUSAL, "2": Strength.CONDITIONAL, "3": Strength.ASSOCIATION}
CASES = Path(__file__).with_suffix(".yaml")
FRESH = Path(__file__).with_name("strength_fresh.yaml")


class Labelled(Struct, frozen=True):
    """A sentence and how strong people judged it."""

    sentence: str
    level: Strength


def measurements(data: Path) -> Iterator[Measurement]:
    """Strength on labelled sentences where there are any; both rules on cases of our own.

    What EVI208 quotes is measured on others' labels only: our own cases flatter it. For
    EVI212 there are no others' labels; it quotes the cases that another hand wrote.
    """
    labelled = held_out(data / "claim-support/causal-language/pubmed_causal_language_use.csv")
    if labelled:
        yield measure_strength(labelled)
        yield measure_sentences(labelled)
    for path, written in ((CASES, "of our own making"), (FRESH, "of our own making by another hand")):
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        causal = [
            measured(CausalWording(), causal_claim(case[0], case[1], case[3]), case[2])
            for case in cases["EVI208"]["unseen"]
        ]
        on = f"cases {written}, unseen when the rule was set"
        yield Measurement(about="EVI208", on=on, cases=causal, quoted=False)
        disputes = [measured(UnmentionedDispute(), disputed_claim(case), case[3]) for case in cases["EVI212"]["unseen"]]
        yield Measurement(about="EVI212", on=on, cases=disputes, quoted=path == FRESH)


def held_out(path: Path) -> list[Labelled]:
    """Two fifths of the labelled sentences, by their digest; none where there is no file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [Labelled(row["sentence"], LABELS[row["label"]]) for row in csv.DictReader(lines)]
    return [row for row in rows if hashlib.sha256(row.sentence.encode()).digest()[0] % 5 >= 3]


def measure_strength(labelled: Sequence[Labelled]) -> Measurement:
    """How often the reader gives the level that people gave; as cases, whether it is a plain cause."""
    counts = Counter((row.level, read_strength(row.sentence).level) for row in labelled)
    right = Share(sum(counts[level, level] for level in Strength), len(labelled))
    most = Share(max(Counter(row.level for row in labelled).values()), len(labelled))
    confusion = (
        f"{level.name.lower()}: " + ", ".join(f"{counts[level, read]} {read.name.lower()}" for read in Strength)
        for level in Strength
    )
    return Measurement(
        about="strength",
        on="plain cause or not: sentences labelled by Yu, Li and Wang 2019, those not tuned on",
        cases=[
            Case(
                document=row.sentence,
                claim=row.sentence,
                faulty=row.level is Strength.CAUSAL,
                found=read_strength(row.sentence).level is Strength.CAUSAL,
            )
            for row in labelled
        ],
        quoted=False,
        notes=(f"four levels: accuracy {right}, macro-F1 {macro_f1(counts):.3f}; always the same {most}", *confusion),
    )


def macro_f1(counts: Counter[tuple[Strength, Strength]]) -> float:
    """The mean over the levels of the harmonic mean of precision and recall."""
    scores = []
    for level in Strength:
        told = sum(count for (_, read), count in counts.items() if read is level)
        true = sum(count for (label, _), count in counts.items() if label is level)
        scores.append(2 * counts[level, level] / (told + true) if told + true else 0.0)
    return sum(scores) / len(scores)


def measure_sentences(labelled: Sequence[Labelled]) -> Measurement:
    """EVI208 on claims that print such a sentence on a cohort study."""
    cases = [
        measured(
            CausalWording(), causal_claim("association", ["cohort-study"], row.sentence), row.level is Strength.CAUSAL
        )
        for row in labelled
    ]
    on = "claims made of sentences that Yu, Li and Wang (2019) labelled, unseen when the rule was set"
    return Measurement(about="EVI208", on=on, cases=cases)


def measured(rule: ProseRule, claim: Claim, faulty: bool) -> Case:
    """What the rule says of the claim's wordings, beside the truth."""
    found = any(problem.field != "statement" for problem in rule.read(claim, Surroundings()))
    words = "/".join(text for _, text in claim.wording.printed)
    return Case(document=words, claim=words, faulty=faulty, found=found)


def causal_claim(kind: Kind, designs: Sequence[Design], text: str) -> Claim:
    """A claim that prints the text and rests on studies of these designs."""
    evidence = tuple(evidence_of(design, "supports", "It was seen.") for design in designs)
    return claim_of(kind, "supported", Wording(patient=text), evidence)


def disputed_claim(case: Sequence[Any]) -> Claim:
    """A claim with one piece of disputing evidence: verdict, finding, effect, (label), patient, clinician."""
    verdict, finding, value, _, patient, clinician = case
    effect = Effect(measure="HR", value=value) if value is not None else None
    disputing = evidence_of("cohort-study", "disputes", finding, effect)
    return claim_of("association", verdict, Wording(patient=patient, clinician=clinician), (disputing,))


def evidence_of(design: Design, direction: Direction, finding: str, effect: Effect | None = None) -> Evidence:
    """One piece of evidence from a made-up work."""
    species = {"animal-experiment": "animal", "laboratory-study": "in-vitro"}.get(design, "human")
    return replace(
        EVIDENCE,
        cites="anybody2020",
        direction=direction,
        finding=finding,
        design=design,
        species=species,
        effect=effect,
    )


def claim_of(kind: Kind, verdict: Verdict, wording: Wording, evidence: tuple[Evidence, ...]) -> Claim:
    """A claim with only what these rules look at."""
    return replace(
        CLAIM,
        id="made",
        kind=kind,
        statement=re.split("[.,]", wording.patient or "One thing has to do with another.")[0],
        verdict=verdict,
        exposure="anything",
        wording=wording,
        evidence=evidence,
    )
