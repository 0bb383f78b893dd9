"""How often a text is divided where its sentences end: on texts of our own, and on the first article's digests."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import yaml

from claimstead.language.article_text import matching_share, normalise
from claimstead.language.sentences import split_sentences
from claimstead.model.article import Article
from claimstead.reading.article_files import read_article_files
from tests.measure.measurement import Case, Measurement

MARK = "¦"
GOLD = Path(__file__).with_suffix(".yaml")
FRESH = Path(__file__).with_name("sentences_fresh.yaml")


def measurements(data: Path) -> Iterator[Measurement]:
    """Of every place where a sentence might end, whether it was called an end."""
    for path, written in ((GOLD, "of our own"), (FRESH, "of our own by another hand")):
        for part, texts in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            cases = tuple(case for text in texts for case in gold_cases(text))
            on = f"sentence ends in {len(texts)} texts {written}, {part}"
            yield Measurement(about="sentences", on=on, cases=cases)
    for article_file in read_article_files(Path(), "claims").value:
        for path in sorted((data.parent / "sources").glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            if matching_share(article_file.value, text) > 0.9:
                cases = tuple(article_cases(article_file.value, text))
                yield Measurement(about="sentences", on=f"sentence ends in {article_file.path}", cases=cases)


def gold_cases(marked: str) -> Iterator[Case]:
    """One case for each place behind a word or stop of a marked text."""
    text = marked.replace(MARK, "")
    pieces = marked.split(MARK)
    true_ends = {len("".join(pieces[: index + 1]).rstrip()) for index in range(len(pieces))}
    found_ends = {sentence.end for sentence in split_sentences(text)}
    places = {place for place in range(1, len(text) + 1) if _may_end(text, place)}
    for place in sorted(places | true_ends | found_ends):
        yield Case(document=text[:40], faulty=place in true_ends, found=place in found_ends)


def article_cases(article: Article, text: str) -> Iterator[Case]:
    """One case for each word of the article: whether it is the last of a sentence."""
    true_ends = set(itertools.accumulate(sentence.words for sentence in article.sentences))
    found_ends = {len(normalise(text[: sentence.end]).split()) for sentence in split_sentences(text)}
    for place in range(1, len(normalise(text).split()) + 1):
        yield Case(document=article.id, faulty=place in true_ends, found=place in found_ends)


def _may_end(text: str, place: int) -> bool:
    """Whether a stop or the end of a line is there."""
    return text[place - 1] in ".?!…" or text[place : place + 1] in ("", "\n")
