"""``claimstead schema``: the JSON Schemas by which editors' programs complete and check as one types."""

import click

from claimstead.cli.project import Project, root_option


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; leave with 1 where a schema is out of date.")
@root_option
def schema(project: Project, only_check: bool) -> int:
    """Write the JSON Schemas into the claims folder.

    Claim and article files name their schema in their first line, so that editors such as VS Code
    (with the YAML extension) complete fields, show what they mean and mark what does not fit.
    """
    from claimstead.errors import WriteError
    from claimstead.reading.schemas import SCHEMA_KINDS, read_schema_files, schema_text
    from claimstead.reading.writing import write_atomically

    root, config = project.open()
    standing = read_schema_files(root, config.claims)
    stale = [name for name in SCHEMA_KINDS if standing[f"{config.claims}/{name}"] != schema_text(name)]
    if only_check:
        for name in stale:
            click.echo(f"{config.claims}/{name} is out of date. Run `claimstead schema`.")
        return 1 if stale else 0
    for name in stale:
        file = root / config.claims / name
        try:
            write_atomically(file, schema_text(name).encode())
        except OSError as error:
            raise WriteError(
                f"{config.claims}/{name} can't be written: {error.strerror}. Nothing was changed."
            ) from error
        click.echo(f"Wrote {config.claims}/{name}.")
    if not stale:
        click.echo("All schemas are up to date.")
    return 0
