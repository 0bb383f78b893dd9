"""What the rules that read prose add to ``claimstead check`` on 10,000 claims, and which of them is slow."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimstead.check import all_rules
from claimstead.prose import ProseRule
from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.cost import Cost, cost_of
from tests.sound_project import read_project

CLAIMS = 10_000
CHECK = ["-m", "claimstead", "check", "--today", "2026-11-20"]


def measure_prose(folder: Path) -> None:
    """Prints the costs and their ratios; what was parsed is at hand in all of them, what was answered as named."""
    rules = [rule() for rule in all_rules() if issubclass(rule, ProseRule)]
    write_corpus(folder, CLAIMS)
    without = cost_of([*CHECK, *(part for rule in rules for part in ("--ignore", rule.code))], folder)
    print(f"check without the {len(rules)} rules that read prose, {CLAIMS:,} claims: {without}", flush=True)
    costs = {
        "cold": _cost_without_answers(folder),
        "warm": cost_of(CHECK, folder),
        "one claim changed": _cost_of_a_change(folder),
    }
    for kind, cost in costs.items():
        more = cost.seconds - without.seconds
        bound = "; bound 15 s" if kind == "cold" else ""
        print(f"prose, {kind}: {cost}; {more:.2f} s more, {more / without.seconds:.1f} times the check without{bound}")
    for seconds, code in sorted(_cost_of_rules(rules, folder), reverse=True):
        print(f"prose, {code}: {1e6 * seconds / CLAIMS:6.0f} µs a claim", flush=True)


def _cost_without_answers(folder: Path) -> Cost:
    costs = []
    for _ in range(2):
        for file in (folder / "build" / "cache").glob("answers-*"):
            file.unlink()
        costs.append(cost_of(CHECK, folder, runs=1))
    return min(costs)


def _cost_of_a_change(folder: Path) -> Cost:
    file = folder / "claims" / "article-003" / "claim-00312.yaml"
    file.write_text(file.read_text().replace(" lowers ", " reduces "))
    return cost_of(CHECK, folder, runs=1)


def _cost_of_rules(rules: Sequence[ProseRule], folder: Path) -> Iterator[tuple[float, str]]:
    """Seconds that each rule takes for all claims; what rules share counts for the first of them."""
    dossier = read_project(folder)
    claims = [claim_file.value for claim_file in dossier.claim_files]
    shown = [rules[0].shown(claim, dossier).surroundings for claim in claims]  # the same for all of them
    for rule in rules:
        start = time.process_time()
        for claim, surroundings in zip(claims, shown, strict=True):
            list(rule.read(claim, surroundings))
        yield time.process_time() - start, rule.code
