"""``claimstead fix``: makes the changes that findings propose."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import Project, dossier_options, relative_path, wants_colour
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.config import Config
    from claimstead.dossier import Dossier
    from claimstead.fixing.changes import Change
    from claimstead.fixing.proposals import Refusal
    from claimstead.fixing.running import Selection

_COLOURS = {"+": "32", "-": "31", "@": "36"}

HELP = """Make the changes that findings propose.

With PATHS (files, folders) or KEYS (citation keys, ids of claims), only those about them.

Checks as `claimstead check` does, changes the fields that findings with a fix name, and leaves
all else in the files byte for byte. What changed is shown as a diff. Before a file is written it
is read again: a fix after which anything else would read otherwise is not made, and a file that
somebody else changed meanwhile is left alone.

Titles, authors, years and the like are proposed from what the registries say, and registries
err too: look at the diff, and compare with the work itself, before you keep it. Start with
--dry-run. `--select REF101 --select FIL` makes only changes that need no judgement: the form of
DOIs, names of files, generated schemas.

\b
Exit codes:
  0  every fix asked for was made, or there was none; what `check` finds besides is counted, not judged
  1  with --dry-run, something is there to fix; without it, a fix could not be made
  2  wrong use, or a file could not be written
"""


@click.command(help=HELP)
@click.argument("about", metavar="[PATHS/KEYS]...", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Show what would change and write nothing.")
@click.option("--select", multiple=True, metavar="CODE", help="Only fixes of rules whose code begins so (REF101).")
@dossier_options
def fix(project: Project, about: tuple[str, ...], dry_run: bool, select: tuple[str, ...]) -> int:
    """Makes the fixes, or with ``--dry-run`` shows them."""
    import gc

    from claimstead.check import check, select_rules
    from claimstead.fixing.planning import plan_pass
    from claimstead.fixing.running import run
    from claimstead.fixing.telling import told_rest

    gc.disable()  # one short run that builds values and ends; collecting in between only costs
    root, config = project.open()
    rules = select_rules(config)
    dossier = project.read(root, config)
    wanted = _wanted(about, select, dossier)
    if dry_run:
        with project.answers(root, config) as kept:
            planned = plan_pass(dossier, check(dossier, rules, kept), wanted.asks_for)
        for change in planned.changes:
            _show_change(change, foreseen=True)
        _show_refused(planned.refused)
        if planned.waiting:
            show([f"Fixes that wait for these, because they touch the same field or file: {planned.waiting}."])
        show(["Nothing was written."])
        return 1 if planned.changes or planned.refused else 0
    with project.answers(root, config) as kept:
        outcome = run(lambda: project.read(root, config), rules, wanted, _show_change, kept)
    _show_refused(outcome.refused)
    show([told_rest([finding for finding in outcome.report.findings if wanted.concerns(finding)])])
    return 1 if outcome.refused else 0


def _wanted(about: tuple[str, ...], select: tuple[str, ...], dossier: "Dossier") -> "Selection":
    """Which fixes are asked for; a name that is a file and a key means the file.

    Raises:
        UsageError: a name is neither a file nor a key or id.
        ConfigError: there is no rule with such a code.
    """
    import msgspec

    from claimstead.check import select_rules
    from claimstead.errors import UsageError
    from claimstead.fixing.running import Selection

    config: Config = msgspec.structs.replace(dossier.config, select=select) if select else dossier.config
    codes = frozenset(rule.code for rule in select_rules(config))
    known = dossier.references.keys() | dossier.claims.keys() | dossier.articles.keys()
    subjects = {name for name in about if name in known and not Path(name).exists()}
    for name in about:
        if name not in subjects and not Path(name).exists():
            raise UsageError(f"`{name}` is neither a file, nor a citation key, nor the id of a claim or article.")
    paths = {relative_path(Path(name), dossier.root) for name in about if name not in subjects}
    return Selection(codes) if "." in paths else Selection(codes, frozenset(paths), frozenset(subjects))


def _show_change(change: "Change", foreseen: bool = False) -> None:
    from claimstead.fixing.telling import told_change
    from claimstead.formats.text import printable

    colour = wants_colour()
    for line in change.diff.split("\n")[:-1]:
        code = _COLOURS.get(line[:1]) if colour else None
        click.echo(f"\x1b[{code}m{printable(line)}\x1b[0m" if code else printable(line))
    show([told_change(change, foreseen), ""])


def _show_refused(refused: "Iterable[Refusal]") -> None:
    from claimstead.fixing.telling import told_refusal

    show(map(told_refusal, refused))
