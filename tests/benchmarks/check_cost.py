"""``claimstead check`` on 1,000 and 10,000 claims, cold and warm, against the bare parse of the same YAML."""

from pathlib import Path

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.cost import Cost, cold_cost_of, cost_of

BARE_PARSE = (
    "import pathlib, yaml\n"
    "for file in pathlib.Path('claims').rglob('*.yaml'):\n"
    "    yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)\n"
)
CHECK = ["-m", "claimstead", "check", "--today", "2026-11-20"]


def measure_check(folder: Path) -> None:
    """Prints the costs and their ratios."""
    costs: dict[tuple[str, int], Cost] = {}
    for claims in (1_000, 10_000):
        root = folder / str(claims)
        write_corpus(root, claims)
        costs["bare", claims] = cost_of(["-c", BARE_PARSE], root)
        costs["cold", claims] = cold_cost_of(CHECK, root)
        costs["warm", claims] = cost_of(CHECK, root)
        for kind in ("bare", "cold", "warm"):
            print(f"check, {claims:6,} claims, {kind}: {costs[kind, claims]}", flush=True)
    for kind in ("cold", "warm"):
        growth = costs[kind, 10_000].seconds / costs[kind, 1_000].seconds
        print(f"check, {kind}: 10,000 claims cost {growth:.1f} times 1,000 (bound 11)")
    for claims in (1_000, 10_000):
        ratio = costs["cold", claims].seconds / costs["bare", claims].seconds
        print(f"check, cold, {claims:,} claims: {ratio:.2f} times the bare parse with PyYAML's C loader (aim 3)")
