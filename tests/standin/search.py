"""Finding works by words: simple, but sane enough that the right work comes first where it is there."""

import collections
import math
import re
import unicodedata
from collections.abc import Mapping

from tests.standin.exchange import Facts

# The usual weights of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
K1 = 1.2
B = 0.75


def words(text: str) -> list[str]:
    """The words of a text without case, accents and marks."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return re.findall(r"\w+", re.sub(r"<[^<>]*>", " ", plain).casefold())


def described(work: Facts) -> list[str]:
    """The words a work is found by: its title, authors, year and where it appeared."""
    parts = [str(text) for name in ("title", "subtitle", "container-title") for text in work.get(name) or ()]
    for author in work.get("author") or ():
        parts += [str(author.get(name) or "") for name in ("family", "given", "name")]
    for dates in (work.get("issued") or {}).get("date-parts") or ():
        parts += [str(year) for year in dates[:1]]
    return words(" ".join(parts))


class Index:
    """Which works hold which words, weighed by how rare those are (BM25, as Elasticsearch does for Crossref)."""

    def __init__(self, works: Mapping[str, Facts]) -> None:
        self._holders: dict[str, list[tuple[str, int]]] = collections.defaultdict(list)
        self._lengths: dict[str, int] = {}
        for doi, work in works.items():
            counted = collections.Counter(described(work))
            self._lengths[doi] = counted.total()
            for word, count in counted.items():
                self._holders[word].append((doi, count))
        self._mean_length = sum(self._lengths.values()) / max(1, len(self._lengths)) or 1.0

    def search(self, query: str) -> list[tuple[str, float]]:
        """DOIs and their scores, best first; what is equally good, by DOI."""
        scores: dict[str, float] = collections.defaultdict(float)
        for word in set(words(query)):
            holders = self._holders.get(word, ())
            rarity = math.log(1 + (len(self._lengths) - len(holders) + 0.5) / (len(holders) + 0.5))
            for doi, count in holders:
                length = self._lengths[doi] / self._mean_length
                scores[doi] += rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * length))
        return sorted(scores.items(), key=lambda found: (-found[1], found[0]))
