"""What 1 MB of hostile text costs each reader of prose, against 100 kB of it: ten times as much where it is linear."""

import time
from collections.abc import Callable
from pathlib import Path

from claimstead.language.assertion.absolutes import absolutes
from claimstead.language.assertion.certainty import read_certainty
from claimstead.language.assertion.strength import read_strength
from claimstead.language.factual import states_a_fact
from claimstead.language.page_sentences import page_sentences
from claimstead.language.plainness.drug_names import find_brands
from claimstead.language.plainness.readability import read_readability
from claimstead.language.plainness.short_forms import find_short_forms
from claimstead.language.quantities.reading import read_quantities
from claimstead.language.quotation.passages import find_passage
from claimstead.language.quotation.typography import lettering
from claimstead.language.sentences import split_sentences
from claimstead.language.shared_words.coverage import coverage
from claimstead.language.subjects.population import read_groups
from claimstead.language.subjects.species import read_subjects
from claimstead.model.evidence import Passage
from claimstead.model.vocabulary import Vocabulary

WORDS = Vocabulary()
PASSAGE = Passage(start="a b", end="y z")
READERS: dict[str, Callable[[str], object]] = {
    "typography": lambda text: lettering(text).words(),
    "passages": lambda text: find_passage(text, PASSAGE),
    "quantities": read_quantities,
    "strength": read_strength,
    "certainty": read_certainty,
    "absolutes": lambda text: list(absolutes(text)),
    "species": read_subjects,
    "population": read_groups,
    "sentences": split_sentences,
    "pages' sentences": lambda text: list(page_sentences(text)),
    "readability": lambda text: read_readability(text, ()),
    "short forms": lambda text: list(find_short_forms(text, {})),
    "brands": lambda text: list(find_brands(text, {})),
    "facts": lambda text: states_a_fact(text, WORDS),
    "coverage": lambda text: coverage(text, text, WORDS),
}
PATTERNS = ("a", "a ", "1,", "1 2 ", "(", "<b>", "A. ", "\u0301", "mice and (", "no more than 5% of ")


def measure_hostile(_: Path) -> None:
    """Prints for each reader its dearest pattern, and the pattern that grows most."""
    for name, read in READERS.items():
        costs = {
            pattern: (_seconds(read, pattern, 100_000), _seconds(read, pattern, 1_000_000)) for pattern in PATTERNS
        }
        dearest = max(costs, key=lambda pattern: costs[pattern][1])
        growth = max(long / max(short, 0.01) for short, long in costs.values())
        print(
            f"hostile text, {name}: at most {costs[dearest][1]:.1f} s a megabyte ({dearest!r}); "
            f"1 MB costs at most {growth:.0f} times 100 kB (linear: 10, bound 20)",
            flush=True,
        )


def _seconds(read: Callable[[str], object], pattern: str, length: int) -> float:
    text = pattern * (length // len(pattern))
    start = time.process_time()
    read(text)
    return time.process_time() - start
