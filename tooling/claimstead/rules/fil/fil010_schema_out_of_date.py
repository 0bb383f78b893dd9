"""FIL010: a generated schema that is missing or not the model's."""

import functools
from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Fix, Location, Problem, Severity
from claimstead.reading import schemas
from claimstead.rule import DossierRule, Example


class SchemaOutOfDate(DossierRule):
    """A generated schema file is missing, or is not what the model gives now.

    What it checks:
        ``claim.schema.json``, ``article.schema.json`` and ``people.schema.json`` in
        the claims folder must be what ``claimstead schema`` writes.

    Why it matters:
        Editors' programs complete and check files by these schemas. An old one marks
        what is right and misses what is wrong.

    Example:
        A schema edited by hand, or not written again after an update of claimstead.

    How to fix it:
        Run ``claimstead schema``.
    """

    code = "FIL010"
    name = "schema-out-of-date"
    severity = Severity.ERROR
    waivable = False
    good = (Example(why="the schemas as `claimstead schema` writes them"),)
    bad = (
        Example(files={"claims/claim.schema.json": "{}\n"}, why="a schema that is not the model's"),
        Example(files={"claims/people.schema.json": ""}, why="an empty schema"),
    )

    def check(self, value: Dossier, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each schema file that differs."""
        for path, text in value.schema_files.items():
            wanted = _schema_text(path.rsplit("/", 1)[-1])
            if text != wanted:
                yield Problem(
                    message="The generated schema is out of date."
                    if text
                    else "The generated schema is missing or empty.",
                    remedy="Run `claimstead schema`.",
                    fix=Fix(field="", replacement=wanted, description="write the schema as the model has it now"),
                    location=Location(path),
                )


@functools.cache
def _schema_text(name: str) -> str:
    """The schema the model gives, which stays the same as long as the program runs."""
    return schemas.schema_text(name)
