"""``claimstead assess``: asks an outside judge what works say of claims."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import INCOMPLETE, Project, dossier_options, texts_option
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.assessing.questions import Posed
    from claimstead.assessing.telling import Sum

HELP = """Ask an outside judge what works say of claims.

With CLAIMS (ids), only about those. COMMAND is any program that reads questions and writes
answers, one JSON line each; the page "How outside judges are asked" among the decisions has the
protocol and an example. It is started once, without a shell, and sees the statement and a text of
the work, but neither verdict nor findings. Texts come from this machine (`claimstead texts`,
`claimstead sync`); works without a text are counted, not asked about.

Every passage the judge points to is looked up in the text; one that is not there exactly once is
not kept. What it says goes into `assessments:` of the claim, its note too, cut at 500 characters:
read it before you commit. Nothing rests on it: no verdict, no certainty, no rule. What this version
of the judge has said of the very same claim and text is not asked again; --dry-run lists the
questions, with the digest of what is shown.

\b
Exit codes:
  0  every question has an answer
  2  wrong use, a claim that has no place for assessments (nothing is asked then), or a judge that
     failed: what it said until then is written
  3  works had no text here, answers were not understood, or a file could not be read
"""


@click.command(help=HELP)
@click.argument("claims", metavar="[CLAIMS]...", nargs=-1)
@click.option("--judge", "command", metavar="COMMAND", help="The program, with its arguments, in quotation marks.")
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=120.0, show_default=True, help="Seconds an answer may take."
)
@click.option("--dry-run", is_flag=True, help="List the questions; start no judge, write nothing.")
@texts_option
@dossier_options
def assess(
    project: Project,
    claims: tuple[str, ...],
    command: str | None,
    timeout: float,
    dry_run: bool,
    texts_folder: Path | None,
) -> int:
    """Asks, or with ``--dry-run`` lists what would be asked."""
    from claimstead.assessing.questions import pose
    from claimstead.assessing.telling import question_lines, without_text_lines
    from claimstead.citing.telling import incomplete_lines
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    dossier = project.read(root, config)
    posed = list(pose(dossier, open_store(root, config, texts_folder), claims))
    lacking = [*without_text_lines(posed), *incomplete_lines(dossier)]
    if dry_run:
        show([*question_lines(posed), *lacking])
        return INCOMPLETE if lacking else 0
    summed = _asked(project, posed, command, timeout)
    show([*summed.lines(), *lacking])
    return INCOMPLETE if lacking or summed.not_understood else 0


def _asked(project: Project, posed: "Sequence[Posed]", command: str | None, timeout: float) -> "Sum":
    """Asks the judge all questions and shows each answer.

    Raises:
        UsageError: no judge was named, or it failed.
        WriteError: a claim could not be written.
    """
    import shlex

    from claimstead.assessing.judge import Judge
    from claimstead.assessing.running import Assessing
    from claimstead.assessing.telling import Sum
    from claimstead.errors import UsageError

    try:
        words = shlex.split(command or "")
    except ValueError as error:
        raise UsageError(f"`{command}` can't be read as a command: {error}. Close its quotation marks.") from error
    if not words:
        raise UsageError("Name the judge: claimstead assess --judge COMMAND. With --dry-run no judge is needed.")
    root, _ = project.open()
    summed = Sum(sum(len(one.questions) for one in posed))
    with Judge(words, timeout) as judge:
        Assessing(root, judge, project.day(), lambda told: show([summed.take(told)])).run(posed)
    return summed
