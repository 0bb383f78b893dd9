"""The site of 1,000 claims against ``mkdocs build`` of 1,000 empty Markdown pages out of nav."""

import shutil
from pathlib import Path

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.cost import cost_of

REPOSITORY = Path(__file__).resolve().parents[2]
EMPTY = """\
site_name: Empty
docs_dir: pages
use_directory_urls: false
theme: {name: material, font: false}
nav: [index.md]
plugins: [search]
"""
BUILD = ["-m", "mkdocs", "build", "--quiet"]


def measure_site(folder: Path) -> None:
    """Prints the costs and their ratio."""
    empty = folder / "empty"
    (empty / "pages").mkdir(parents=True)
    (empty / "mkdocs.yml").write_text(EMPTY)
    (empty / "pages" / "index.md").write_text("# Empty\n")
    for number in range(1_000):
        (empty / "pages" / f"page-{number:04d}.md").write_text("")
    bare = cost_of(BUILD, empty, runs=2)
    print(f"site, mkdocs build of 1,000 empty pages out of nav: {bare}", flush=True)
    root = folder / "site"
    write_corpus(root, 1_000)
    _add_site(root)
    built = cost_of(BUILD, root, runs=2)
    pages = len(list((root / "build" / "site").rglob("*.html")))
    ratio = built.seconds / bare.seconds
    print(f"site, 1,000 claims and their 2,000 works ({pages:,} pages written): {built}")
    print(f"site: {ratio:.2f} times the empty build (aim 1), {ratio * 1_000 / pages:.2f} times a page")


def _add_site(root: Path) -> None:
    for part in ("templates", "theme"):
        shutil.copytree(REPOSITORY / "site" / part, root / "site" / part)
    lines = (REPOSITORY / "mkdocs.yml").read_text().splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("nav:"))
    end = next((number for number in range(start + 1, len(lines)) if lines[number][:1].isalpha()), len(lines))
    (root / "mkdocs.yml").write_text("".join([*lines[:start], "nav: [index.md]\n", *lines[end:]]))
    (root / "site" / "pages" / "index.md").write_text("---\ntitle: Home\n---\n\n# Home\n")
