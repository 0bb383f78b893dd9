"""``claimstead rules`` and ``claimstead explain``: what is checked, and why."""

import click


@click.command()
def rules() -> None:
    """List all rules, each with what it finds in one line."""
    from claimstead.check import all_rules

    for rule in all_rules():
        first_line = rule.explanation().split("\n", 1)[0]
        click.echo(f"{rule.code}  {rule.severity.value:<10}  {rule.name:<34}  {first_line}")


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain the rule CODE.

    What it checks, why it matters, an example, and how to fix what it finds.
    """
    from claimstead.check import all_rules
    from claimstead.errors import UsageError

    known = {rule.code: rule for rule in all_rules()}
    rule = known.get(code.upper())
    if rule is None:
        import difflib

        near = difflib.get_close_matches(code.upper(), known, n=3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise UsageError(f"There is no rule `{code}`.{hint} `claimstead rules` lists them all.")
    click.echo(f"{rule.code} {rule.name} ({rule.severity.value}; precision: {rule.precision})\n")
    click.echo(rule.explanation())
