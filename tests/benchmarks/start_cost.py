"""How long the short commands take: the help, and the check of one file."""

from pathlib import Path

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.cost import cost_of


def measure_start(folder: Path) -> None:
    """Prints the costs beside that of the bare interpreter."""
    root = folder / "one"
    write_corpus(root, 1)
    bare = cost_of(["-c", "pass"], root)
    print(f"start, bare interpreter: {bare}")
    one_file = ["-m", "claimstead", "check", "--no-cache", "claims/article-000/claim-00000.yaml"]
    shown = cost_of(["-m", "claimstead", "--help"], root)
    print(f"start, claimstead --help: {shown}, {shown.seconds / bare.seconds:.1f} times bare (bound 0.3 s)")
    for reference_count in (2_000, 3):
        _keep_references(root, reference_count)
        checked = cost_of(one_file, root)
        print(
            f"start, check of one file beside {reference_count:,} references: {checked}, "
            f"{checked.seconds / bare.seconds:.1f} times bare (bound 0.3 s for a small repository)"
        )


def _keep_references(root: Path, count: int) -> None:
    entries = (root / "references.bib").read_text().split("\n\n")[:count]
    (root / "references.bib").write_text("\n\n".join(entries) + "\n")
    lines = (root / "references.lock").read_text().splitlines(keepends=True)[:count]
    (root / "references.lock").write_text("".join(lines))
