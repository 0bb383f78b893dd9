"""Reading and comparing figures: on labelled claims, and on figures written otherwise or changed by us."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from claimstead.language.quantities.comparing import Agreement, compare_with_all
from claimstead.language.quantities.reading import read_quantities
from tests.measure.figures import Share, table_line
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.figure_changes import changed
from tests.measure.prose.figure_forms import rewritten
from tests.measure.prose.scifact import Pair, Part, read_corpus, read_scifact

SEED = 20261120
Answers = frozenset[Agreement]
CONFLICT = frozenset({Agreement.CONFLICTING})
NO_COUNTERPART = frozenset({Agreement.CONFLICTING, Agreement.ABSENT})


def measurements(data: Path) -> Iterator[Measurement]:
    """Labelled claims first, then figures of the abstracts, written otherwise and changed."""
    yield measure_claims(data, "dev")
    yield measure_figures(data, "dev")


def answers(text: str, source: str) -> Answers:
    """How the figures of a text stand to those of a source."""
    others = read_quantities(source)
    return frozenset(compare_with_all(one, others).agreement for one in read_quantities(text))


def measure_claims(data: Path, part: Part) -> Measurement:
    """Claims with figures beside the sentences that decide on them: a conflict should mean that they contradict."""
    pairs = [pair for pair in read_scifact(data, part) if pair.label != "NONE" and read_quantities(pair.claim)]
    beside_all = [_case(pair, CONFLICT, pair.source) for pair in pairs]
    absent = [_case(pair, NO_COUNTERPART, pair.source) for pair in pairs]
    return Measurement(
        about="quantities",
        on=f"claims with figures of SciFact {part}, conflicts with the sentences that decide",
        cases=[_case(pair, CONFLICT, pair.rationale) for pair in pairs],
        notes=(
            "beside the whole abstract:",
            _line("conflicting", beside_all),
            _line("conflicting or absent", absent),
        ),
    )


def _case(pair: Pair, counts: Answers, source: str) -> Case:
    words = {word.strip(".,").lower() for word in pair.claim.split()}
    return Case(
        document=pair.document,
        faulty=pair.label == "CONTRADICT",
        found=not counts.isdisjoint(answers(pair.claim, source)),
        claim_only=not words.isdisjoint({"no", "not", "none", "never", "without"}),
    )


def measure_figures(data: Path, part: Part) -> Measurement:
    """Sentences of abstracts beside themselves: figures written otherwise should agree, changed ones shouldn't."""
    sentences = sentences_with_figures(data, part)
    sound, faulty = _variants(sentences, rewritten, faulty=False), _variants(sentences, changed, faulty=True)
    notes = []
    for title, variants in (("written otherwise", sound), ("changed", faulty)):
        notes.append(table_line(title, "cases", "conflicting or absent", "conflicting", "the same beside the abstract"))
        for name, cases in (
            ("all", [case for some in variants.values() for case in some]),
            *sorted(variants.items()),
        ):
            notes.append(table_line(f"  {name}", len(cases), *(_share(cases, which) for which in range(3))))
    every = [case for variants in (sound, faulty) for some in variants.values() for case in some]
    return Measurement(
        about="quantities",
        on=f"figures in abstracts of SciFact {part}, written otherwise and changed by us, beside their own sentence",
        cases=[cases[0] for cases in every],
        notes=tuple(notes),
    )


def sentences_with_figures(data: Path, part: Part) -> list[tuple[str, str, str]]:
    """The sentences of one part's abstracts that have figures: document, sentence, abstract."""
    corpus = read_corpus(data)
    documents = sorted({pair.document for pair in read_scifact(data, part)}, key=int)
    return [
        (document, sentence, " ".join(corpus[document]))
        for document in documents
        for sentence in corpus[document]
        if any(character.isdigit() for character in sentence)
    ]


Variants = dict[str, list[tuple[Case, ...]]]
"""By the name of what was done: the same case as conflicting or absent, as conflicting, and beside the abstract."""


def _variants(
    sentences: Sequence[tuple[str, str, str]],
    vary: Callable[[str, Random], Iterator[tuple[str, str]]],
    *,
    faulty: bool,
) -> Variants:
    random = Random(SEED)
    variants: Variants = defaultdict(list)
    for document, sentence, abstract in sentences:
        for name, text in vary(sentence, random):
            own, whole = answers(text, sentence), answers(text, abstract)
            founds = (bool(own & NO_COUNTERPART), bool(own & CONFLICT), bool(whole & NO_COUNTERPART))
            variants[name].append(
                tuple(Case(document=document, claim=text, faulty=faulty, found=found) for found in founds)
            )
    return variants


def _share(cases: Sequence[tuple[Case, ...]], which: int) -> Share:
    return Share(sum(case[which].found for case in cases), len(cases))


def _line(name: str, cases: Sequence[Case]) -> str:
    """How many of the contradicted and of the supported claims were found."""
    faulty, sound = [case for case in cases if case.faulty], [case for case in cases if not case.faulty]
    shares = (Share(sum(case.found for case in some), len(some)) for some in (faulty, sound))
    return table_line(
        name, len(cases), *(f"{kind} {share}" for kind, share in zip(("found", "false"), shares, strict=True))
    )
