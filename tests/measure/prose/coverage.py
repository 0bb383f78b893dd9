"""EVI219 and the coverage score: how well they tell claims that a source does not support from those it does.

The score and the rule's threshold were set on SciFact's train without the documents of
dev; what is reported is dev. The weights of words come from the abstracts of the corpus,
without any label. Other sets are read where they lie beside SciFact.
"""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace
from rapidfuzz import fuzz

from claimstead.config import Config
from claimstead.dossier import Dossier
from claimstead.language.shared_words.coverage import Coverage, coverage
from claimstead.language.shared_words.scored import statement_digest
from claimstead.model.record import CoverageCheck, Found, StoredText, Work
from claimstead.model.reference import Doi, Reference
from claimstead.model.vocabulary import Vocabulary
from claimstead.reading.bibliography import ReferenceEntry
from claimstead.reading.bibtex.parsed import ParsedReference
from claimstead.rules.evi.evi219_possible_wrong_source import THRESHOLD, PossibleWrongSource
from tests.made_claim import CLAIM, EVIDENCE
from tests.measure.baselines import ClaimOnly, cross_validated
from tests.measure.figures import Area, Share, area_under_curve
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.other_sets import other_sets
from tests.measure.prose.scifact import Pair, read_scifact

DAY = datetime.date(2026, 11, 20)
DOI = Doi("10.5555/source")
MOST_SHOWN = 5
CITED = ReferenceEntry("", "", ParsedReference(Reference(key="source", type="article", doi=DOI), 0, 1, {}))
SUPPORT = replace(EVIDENCE, cites="source", finding="As the source says.", design="cohort-study")


def measurements(data: Path) -> Iterator[Measurement]:
    """EVI219 on SciFact dev, on dev's supported claims beside other abstracts, and on other sets."""
    train, dev = read_scifact(data, "train"), read_scifact(data, "dev")
    learned = ClaimOnly((pair.claim, pair.label != "SUPPORT") for pair in train)
    flagged = flagged_share([pair for pair in train if pair.label == "SUPPORT"])
    note = f"of the supported pairs of train, {flagged} lie under the threshold {THRESHOLD}"
    on = "claims beside public abstracts, labelled by SciFact (dev)"
    yield measure(dev, on, [learned.score(pair.claim) for pair in dev], note)
    supported = [pair for pair in dev if pair.label == "SUPPORT"]
    both = [*supported, *misplaced(supported)]
    on = "supported claims of SciFact dev, beside their own abstract and beside that of another claim"
    yield measure(both, on, None, quoted=False)  # each claim is on both sides, so by itself it tells nothing
    for name, pairs in other_sets(data):
        yield measure(
            pairs, f"{name}; faulty is what the source does not support", by_claims_alone(pairs), quoted=False
        )


def by_claims_alone(pairs: Sequence[Pair]) -> list[float]:
    """What the claims of other documents tell of each claim, without its source."""
    return cross_validated([(pair.document, pair.claim, pair.label != "SUPPORT") for pair in pairs])


def measure(
    pairs: Sequence[Pair], on: str, guesses: Sequence[float] | None, note: str = "", *, quoted: bool = True
) -> Measurement:
    """The rule on each pair, the areas under the curve, and which words were lacking in what it found."""
    covered = [coverage(pair.claim, pair.source, Vocabulary()) for pair in pairs]
    cases = [
        Case(
            document=pair.document,
            faulty=pair.label != "SUPPORT",
            found=is_found(pair, covered[place]),
            claim_only=guesses[place] > 0 if guesses else None,
        )
        for place, pair in enumerate(pairs)
    ]
    areas = {
        "not supported": area(pairs, [-score.score for score in covered]),
        "no information": area(pairs, [-score.score for score in covered], faulty=("NONE",)),
        "contradicted": area(pairs, [-score.score for score in covered], faulty=("CONTRADICT",)),
        "not supported, by rapidfuzz's token_set_ratio": area(
            pairs, [-fuzz.token_set_ratio(pair.claim, pair.source) for pair in pairs]
        ),
        "not supported, by the claim alone": area(pairs, guesses) if guesses else None,
    }
    notes = (note, *lacking(pairs, covered)) if note else ()
    return Measurement(about="EVI219", on=on, cases=cases, quoted=quoted, areas=areas, notes=notes)


def area(pairs: Sequence[Pair], scores: Sequence[float], faulty: Sequence[str] = ("NONE", "CONTRADICT")) -> Area | None:
    """The area under the curve of telling the pairs with these labels from the supported ones."""
    labelled = list(zip(pairs, scores, strict=True))
    wrong = [score for pair, score in labelled if pair.label in faulty]
    return area_under_curve(wrong, [score for pair, score in labelled if pair.label == "SUPPORT"])


def lacking(pairs: Sequence[Pair], covered: Sequence[Coverage]) -> Iterator[str]:
    """Of the lowest scores, what the source lacks, word by word."""
    lowest = sorted(zip(covered, pairs, strict=True), key=lambda one: one[0].score)[:MOST_SHOWN]
    for score, pair in lowest:
        yield f"{score.score:.2f} {pair.label}: lacks {', '.join(score.absent)}"


def flagged_share(supported: Sequence[Pair]) -> Share:
    """How many of the pairs the rule finds."""
    found = [is_found(pair, coverage(pair.claim, pair.source, Vocabulary())) for pair in supported]
    return Share(sum(found), len(found))


def misplaced(pairs: Sequence[Pair]) -> list[Pair]:
    """Each claim beside the source of the next claim that has another one, as a wrong DOI would have it."""
    turned = [*pairs[1:], *pairs[:1]]
    return [
        Pair(document=other.document, claim=pair.claim, source=other.source, label="NONE")
        for pair, other in zip(pairs, turned, strict=True)
        if pair.document != other.document
    ]


def is_found(pair: Pair, covered: Coverage) -> bool:
    """Whether the rule speaks of a claim that cites the source, as it would at home."""
    claim = replace(CLAIM, id="claim", kind="definition", statement=pair.claim, evidence=(SUPPORT,))
    check = CoverageCheck(
        claim=claim.id,
        statement=statement_digest(claim.statement),
        text="sha256:0",
        score=round(covered.score, 4),
        absent=covered.absent,
        checked=DAY,
    )
    found = Found(
        doi=DOI,
        asked=DAY,
        registry="crossref",
        via="api",
        work=Work(),
        texts=(StoredText(kind="abstract", digest=check.text),),
        coverage=(check,),
    )
    dossier = Dossier(Path(), Config(), DAY, reference_entries=(CITED,), records={DOI: found})
    return any(PossibleWrongSource().check(claim, dossier))
