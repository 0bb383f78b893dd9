"""FIL008: a claim's file that is not named after its id."""

from collections.abc import Iterable, Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Document, Fix, Problem, Severity
from claimstead.rule import Example, Rule


class FileName(Rule[Claim]):
    """The file of a claim is not named after its id.

    What it checks:
        A claim with the id ``itch-at-night`` stands in ``itch-at-night.yaml``.
        Retired claims are looked at too.

    Why it matters:
        Editors find a claim by its id. A file with another name is found by nobody,
        and sooner or later a second claim is written in its place.

    Example:
        ``id: itch-at-night`` in ``claims/<article>/night-itch.yaml``.

    How to fix it:
        Rename the file, as `claimstead fix` does. Only where the file's name is the
        better id and nothing cites the claim yet, set the id to it instead.
    """

    code = "FIL008"
    name = "file-name"
    severity = Severity.ERROR
    waivable = False
    good = (Example(why="the file is named after the id"),)
    bad = (
        Example(claim_name="claims/sample/the-cream.yaml", why="a file renamed, and its id forgotten"),
        Example(claim="id: the-cream\n", why="an id changed, and its file forgotten"),
    )

    def documents(self, dossier: Dossier) -> Iterable[Document[Claim]]:
        """All claims, retired ones too."""
        return dossier.claim_files

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where name and id differ."""
        path = dossier.file_of(value).path
        name = path.rsplit("/", 1)[-1].removesuffix(".yaml")
        if name != value.id:
            yield Problem(
                field="id",
                message=f"The claim's id is `{value.id}`, but its file is named `{name}.yaml`.",
                remedy=f"Rename the file to `{value.id}.yaml`, or set `id: {name}` if nothing cites the claim yet.",
                fix=_fix(path, value, dossier),
            )


def _fix(path: str, claim: Claim, dossier: Dossier) -> Fix | None:
    """Another name for the file, which breaks no citation, where no other file bears it."""
    renamed = f"{path.rpartition('/')[0]}/{claim.id}.yaml"
    if any(claim_file.path == renamed for claim_file in dossier.claim_files) or renamed in dossier.unread_files:
        return None
    return Fix(field="path", replacement=renamed, description=f"rename the file to `{claim.id}.yaml`")
