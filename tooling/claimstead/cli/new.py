"""``claimstead new``: files to begin from; what is left to fill in, the check will say."""

import keyword
import re
from pathlib import Path

import click

from claimstead.cli.project import Project, check_id, root_option

CLAIM = """\
# yaml-language-server: $schema=../claim.schema.json
id: {id}
kind: {kind}
source:
  sentences: [{sentences}]
statement:
population:
{factor}comparator:
outcome:
verdict: unsupported
certainty: null
wording:
  patient:
  clinician:
evidence: []
review:
  status: draft
  last-reviewed: null
  next-review: {next_review}
  reviewers: []
history:
  - {{date: {today}, by: editors, activity: created, summary: Begun; no evidence has been looked for yet.}}
"""
BASES = {"REF": "ReferenceRule", "EVI": "ClaimRule", "WRD": "ClaimRule", "COV": "ArticleRule", "PAG": "PageRule"}
VALUES = {"ReferenceRule": "Reference", "ClaimRule": "Claim", "ArticleRule": "Article", "PageRule": "Page"}
MODULES = {"Reference": "reference", "Claim": "claim", "Article": "article", "Page": "page"}
RULE = '''\
"""{code}: say in one line what it finds."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
{imports}
from claimstead.rule import {taken}


class {class_name}({base}):
    """Say in one line what the rule finds.

    What it checks:
        …

    Why it matters:
        …

    Example:
        …

    How to fix it:
        …
    """

    code = "{code}"
    name = "{name}"
    severity = Severity.WARNING
    good = (Example(why="…"),)
    bad = (Example(why="…"),)

    def check(self, value: {value}, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where …"""
        yield from ()
'''
RULE_TEST = '''\
"""{code} beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.{family}.{module_name} import {class_name}
from tests.rules.test_every_rule import findings_of, read_example


def test_it_points_at_the_field(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example())
    (finding,) = findings_of({class_name}, dossier)
    assert finding.field == "…"
'''


@click.group()
def new() -> None:
    """Begin a claim or a rule with everything in its place."""


@new.command()
@click.argument("article")
@click.argument("claim_id", metavar="ID")
@click.option("--kind", default="association", show_default=True, help="What kind of statement it is.")
@click.option(
    "--sentence",
    "sentences",
    type=click.IntRange(min=1),
    multiple=True,
    help="A sentence of the article; may be repeated.",
)
@root_option
def claim(project: Project, article: str, claim_id: str, kind: str, sentences: tuple[int, ...]) -> None:
    """Begin claims/ARTICLE/ID.yaml.

    `claimstead check` then says what is left to fill in.
    """
    from typing import get_args

    from claimstead.errors import UsageError
    from claimstead.model.claim import NEEDS_ONE_FACTOR, Kind
    from claimstead.model.value import is_slug

    root, config = project.open()
    check_id(claim_id)
    if kind not in get_args(Kind):
        raise UsageError(f"There is no kind `{kind}`. Choose one of: {', '.join(get_args(Kind))}.")
    if not is_slug(article) or not (root / config.claims / article / "article.yaml").is_file():
        raise UsageError(f"There is no article `{article}`: {config.claims}/{article}/article.yaml does not exist.")
    taken = next((root / config.claims).glob(f"*/{claim_id}.yaml"), None)
    if taken is not None:
        raise UsageError(
            f"The id `{claim_id}` is taken by {taken.relative_to(root).as_posix()}; ids are never used twice."
        )
    today = project.day()
    text = CLAIM.format(
        id=claim_id,
        kind=kind,
        sentences=", ".join(str(number) for number in sentences),
        factor="exposure:\n" if kind in NEEDS_ONE_FACTOR else "",
        next_review=today.replace(year=today.year + 1, day=min(today.day, 28)),
        today=today,
    )
    _write(root, f"{config.claims}/{article}/{claim_id}.yaml", text)


@new.command()
@click.argument("code")
@click.argument("name")
@root_option
def rule(project: Project, code: str, name: str) -> None:
    """Begin the rule CODE NAME, its module and its test.

    The test fails until the rule is written.
    """
    from claimstead.check import all_rules
    from claimstead.errors import UsageError
    from claimstead.model.value import is_slug

    root, _ = project.open()
    if not re.fullmatch(r"(FIL0|REF1|EVI2|WRD3|COV4|PAG5|REV6)\d\d", code):
        raise UsageError(f"`{code}` can't be a code: take a free one of its family, such as REF125 or EVI223.")
    if not is_slug(name) or not name[0].isalpha() or keyword.iskeyword(name):
        raise UsageError(f"`{name}` can't be a name: use lower-case words joined by hyphens, a letter first.")
    if any(known.code == code or known.name == name for known in all_rules()):
        raise UsageError(f"The code `{code}` or the name `{name}` is taken; codes are never used twice.")
    family, base = code[:3].lower(), BASES.get(code[:3], "ClaimRule")
    parts = {
        "code": code,
        "name": name,
        "family": family,
        "base": base,
        "value": VALUES[base],
        "imports": _imports(VALUES[base]),
        "taken": ", ".join(sorted((base, "Example"))),
        "module_name": f"{code.lower()}_{name.replace('-', '_')}",
        "class_name": "".join(word.capitalize() for word in name.split("-")),
    }
    for folder, words in (
        (f"tooling/claimstead/rules/{family}", f'"""Rules of the family {code[:3]}."""\n'),
        (f"tests/rules/{family}", ""),
    ):
        if not (root / folder / "__init__.py").exists():
            _write(root, f"{folder}/__init__.py", words)  # a folder without it is not walked
    _write(root, f"tooling/claimstead/rules/{family}/{parts['module_name']}.py", RULE.format(**parts))
    _write(root, f"tests/rules/{family}/test_{parts['module_name']}.py", RULE_TEST.format(**parts))


def _imports(value: str) -> str:
    """The imports of the model, in the order that ruff keeps."""
    lines = (
        "from claimstead.model.finding import Problem, Severity",
        f"from claimstead.model.{MODULES[value]} import {value}",
    )
    return "\n".join(sorted(lines))


def _write(root: Path, path: str, text: str) -> None:
    from claimstead.errors import UsageError, WriteError
    from claimstead.reading.writing import write_atomically

    file = root / path
    if file.exists():
        raise UsageError(f"{path} stands already; nothing was changed.")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, text.encode())
    except OSError as error:
        raise WriteError(f"{path} can't be written: {error.strerror}. Nothing was changed.") from error
    click.echo(f"Wrote {path}.")
