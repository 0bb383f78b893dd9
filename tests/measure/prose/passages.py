"""How strict the reader of passages is: quotations of SciFact abstracts, corrupted, and faithful ones in costume."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from claimstead.language.quotation.passages import find_passage
from claimstead.model.evidence import Passage
from tests.measure.figures import Share, table_line
from tests.measure.measurement import Case, Measurement
from tests.measure.prose.corruptions import CORRUPTIONS
from tests.measure.prose.scifact import read_corpus
from tests.measure.prose.typographic_costumes import ALL_COSTUMES

SEED = 20261120
DOCUMENTS = 200
_FIGURE = re.compile(r"\d")
_STATISTIC = re.compile(r"[<>=≤≥±]|\d[.·]\d|\d%")


def measurements(data: Path) -> Iterator[Measurement]:
    """Of abstracts that were kept apart while the reader was built, whether a corrupted quotation was refused."""
    yield measure(read_corpus(data), kept_apart=True)


def measure(corpus: Mapping[str, Sequence[str]], kept_apart: bool) -> Measurement:
    """Every corruption and every costume on quotations of a sample of abstracts."""
    random = Random(SEED)
    names = [name for name in sorted(corpus) if (int(name) % 2 == 1) == kept_apart]
    caught: dict[str, list[Case]] = defaultdict(list)
    passed: dict[str, list[Case]] = defaultdict(list)
    for name in random.sample(names, DOCUMENTS):
        text = " ".join(corpus[name][1:])
        for quote in quotations(corpus[name][1:], random):
            for operator, corrupted in corruptions(quote, text, random):
                caught[operator].append(_case(name, text, corrupted, faulty=True))
            for costume, dressed_text, dressed in dressings(quote, text, random):
                passed[costume].append(_case(name, dressed_text, dressed, faulty=False))
    notes = ("corrupted and caught:", *_notes(caught, found=True), "faithful and passed:", *_notes(passed, found=False))
    cases = [case for cases in (*caught.values(), *passed.values()) for case in cases]
    on = f"{len(caught)} corruptions, {len(passed)} costumes of quotations from {DOCUMENTS} abstracts of SciFact"
    return Measurement(about="passages", on=on, cases=cases, notes=notes)


def quotations(sentences: Sequence[str], random: Random) -> Iterator[Passage]:
    """Faithful quotations that stand there once: a sentence, a part of the text, words at a figure, two anchors."""
    text = " ".join(sentences)
    words = text.split()
    start = random.randrange(max(1, len(words) - 10))
    starts = [start, *(_shortly_before(kind, words, random) for kind in (_FIGURE, _STATISTIC))]
    parts = [random.choice(sentences).strip(), *(_window(words, start, random) for start in starts)]
    yield from (Passage(quote=quote) for quote in parts if text.count(quote) == 1 and len(quote) > 20)
    anchored = words[start : start + random.randrange(14, 40)]
    first, last = " ".join(anchored[:5]), " ".join(anchored[-5:])
    if text.count(first) == 1 == text.count(last) and len(anchored) > 10:
        yield Passage(start=first, end=last)


def corruptions(passage: Passage, text: str, random: Random) -> Iterator[tuple[str, Passage]]:
    """The passage corrupted in every way that it can be; what still stands in the text as it is, is no corruption."""
    for name, corruption in CORRUPTIONS.items():
        anchors = ["quote"] if passage.quote is not None else random.sample(["start", "end"], 2)
        for anchor in anchors:
            words: str = getattr(passage, anchor)
            corrupted = corruption(words, random, text)
            if corrupted is not None and corrupted.strip() and not _stands(corrupted.strip(), text):
                yield name, _with(passage, anchor, corrupted)
                break
    if passage.start is not None:
        yield "anchors in each other's place", Passage(start=passage.end, end=passage.start)


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<!\S){re.escape(words)}(?=[,.;:)]?(?:\s|\Z))", text) is not None


def dressings(passage: Passage, text: str, random: Random) -> Iterator[tuple[str, str, Passage]]:
    """The text in every costume that changes the passage's words, or the passage in it, or both."""
    for name, costume in ALL_COSTUMES.items():
        dressed_text = costume(text, random)
        dressed = passage
        for anchor in ("quote", "start", "end"):
            words = getattr(passage, anchor)
            if words is not None and costume(words, random) != words:
                dressed = _with(dressed, anchor, costume(words, random))
        which = random.randrange(3)
        if dressed_text != text:
            yield name, text if which == 1 else dressed_text, passage if which == 0 else dressed


def _with(passage: Passage, anchor: str, words: str) -> Passage:
    anchors = {name: getattr(passage, name) for name in ("quote", "start", "end")}
    return Passage(**{**anchors, anchor: words})


def _shortly_before(kind: re.Pattern[str], words: Sequence[str], random: Random) -> int:
    places = [place for place, word in enumerate(words) if kind.search(word)]
    return max(0, random.choice(places or [0]) - random.randrange(6))


def _window(words: Sequence[str], start: int, random: Random) -> str:
    return " ".join(words[start : start + random.randrange(5, 25)])


def _case(name: str, text: str, passage: Passage, faulty: bool) -> Case:
    quoted = passage.quote or f"{passage.start} {passage.end}"
    return Case(document=name, claim=quoted, faulty=faulty, found=find_passage(text, passage).outcome != "exact")


def _notes(cases: Mapping[str, Sequence[Case]], found: bool) -> Iterator[str]:
    """One line a corruption or costume, and one for all."""
    together = [case for some in cases.values() for case in some]
    for name, some in (*cases.items(), ("all", together)):
        yield table_line(name, len(some), Share(sum(case.found == found for case in some), len(some)))
