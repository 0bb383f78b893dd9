"""``claimstead check`` on 1,000 and 10,000 references against a full lock, beside pybtex's parse of the same file.

Every reference has what an editor writes: five authors in initials, an abbreviated
journal, an elided range of pages. Every record has full names and all fields, so that
nothing is equal letter by letter and every comparison is made.
"""

from pathlib import Path

from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.cost import Cost, cold_cost_of, cost_of

PYBTEX = "import pybtex.database; pybtex.database.parse_file('references.bib')"
CHECK = ["-m", "claimstead", "check", "--today", "2026-11-20", "--fail-on", "error"]
GIVEN = ("Ada Bertha", "Carl", "Dora Emma", "Fritz", "Gerda Hanna")
FIRST = ("Ahl", "Bruck", "Castel", "Dimit", "Erik", "Fonta", "Grub", "Hoff", "Ivan", "Jan")
MIDDLE = ("a", "e", "en", "er", "i", "in", "o", "or", "u", "us")
LAST = ("son", "stein", "mark", "feld", "berg", "dahl", "wood", "ford", "well", "ton")


def measure_references(folder: Path) -> None:
    """Prints the costs and their ratios."""
    costs: dict[tuple[str, int], Cost] = {}
    for count in (1_000, 10_000):
        root = folder / str(count)
        write_references(root, count)
        costs["pybtex", count] = cost_of(["-c", PYBTEX], root)
        costs["cold", count] = cold_cost_of(CHECK, root)
        costs["warm", count] = cost_of(CHECK, root)
        for kind in ("pybtex", "cold", "warm"):
            print(f"references, {count:6,} references, {kind}: {costs[kind, count]}", flush=True)
    for kind in ("cold", "warm"):
        growth = costs[kind, 10_000].seconds / costs[kind, 1_000].seconds
        ratio = costs[kind, 10_000].seconds / costs["pybtex", 10_000].seconds
        print(
            f"references, {kind}: 10,000 cost {growth:.1f} times 1,000 (bound 11), and {ratio:.2f} times what pybtex "
            f"takes to parse them (bound 3 s CPU; {costs[kind, 10_000].seconds:.2f} here)"
        )


def write_references(root: Path, count: int) -> None:
    """Writes a project of one claim and ``count`` references below ``root``."""
    write_corpus(root, 1)
    (root / "pyproject.toml").write_text('[tool.claimstead]\nignore = ["REF118"]\n')  # few of them are used
    (root / "references.bib").write_text("\n".join(_entry(number) for number in range(count)))
    (root / "references.lock").write_text("".join(sorted(_record(number) for number in range(count))))


def _families(number: int) -> list[str]:
    """Five family names out of a thousand."""
    drawn = [(number * 7 + place * 131) % 1_000 for place in range(5)]
    return [f"{FIRST[one // 100]}{MIDDLE[one // 10 % 10]}{LAST[one % 10]}" for one in drawn]


def _title(number: int) -> str:
    return f"Trial {number} of an emollient against vehicle in children with eczema: a randomised study"


def _first(number: int) -> int:
    """A first page whose last one, eight further, may be elided to two digits."""
    return 1_001 + number % 800 * 10


def _entry(number: int) -> str:
    people = zip(_families(number), GIVEN, strict=True)
    authors = " and ".join(f"{family}, {'. '.join(word[0] for word in given.split())}." for family, given in people)
    return (
        f"@article{{work{number:04d},\n  author = {{{authors}}},\n  title = {{{_title(number)}}},\n"
        f"  journal = {{J. Gener. Work. Dermatol.}},\n  year = {{2020}},\n  volume = {{{number % 90 + 1}}},\n"
        f"  number = {{2}},\n  pages = {{{_first(number)}--{(_first(number) + 8) % 100:02d}}},\n"
        f"  doi = {{10.5555/work.{number:04d}}},\n}}\n"
    )


def _record(number: int) -> str:
    people = zip(_families(number), GIVEN, strict=True)
    authors = ",".join(f'{{"family":"{family}","given":"{given}"}}' for family, given in people)
    title = _title(number).replace("randomised", "randomized")
    return (
        f'{{"state":"found","doi":"10.5555/work.{number:04d}","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"titles":["{title}"],"authors":[{authors}],'
        f'"containers":["Journal of Generated Works in Dermatology"],"issns":["1234-5679"],'
        f'"dates":[{{"kind":"issued","date":"2020-02"}},{{"kind":"online","date":"2019-12-30"}}],'
        f'"volume":"{number % 90 + 1}","issue":"2","pages":"{_first(number)}-{_first(number) + 8}",'
        f'"type":"journal-article","language":"en","publisher":"Generated"}}}}\n'
    )
