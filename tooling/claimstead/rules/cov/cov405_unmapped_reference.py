"""COV405: a reference of the article that is not in our bibliography, unsaid."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.nearest import nearest
from claimstead.model.article import Article
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ArticleRule, Example


class UnmappedReference(ArticleRule):
    """A reference of the article's list is not in our bibliography, and no reason is given.

    What it checks:
        Each line of an article's ``references`` has a ``key`` that is in
        references.bib, or a ``finding`` that says why there is none.

    Why it matters:
        The article's own sources are what its statements are held against. One
        that is passed over in silence looks as if it had been checked.

    Example:
        ``- {mark: 3, title: …}`` without ``key`` and ``finding``.

    How to fix it:
        Add the work to references.bib and give its key; or write in ``finding`` what
        was looked for and where.
    """

    code = "COV405"
    name = "unmapped-reference"
    severity = Severity.ERROR
    good = (
        Example(
            article="""\
references:
  - {mark: 1, title: Efficacy and tolerability of proactive treatment, key: schmitt2011}
  - {mark: 2, title: A work nobody has, finding: Not in Crossref or PubMed under this title on 2026-11-20.}
""",
            why="one in the bibliography, one with a finding",
        ),
    )
    bad = (
        Example(
            article="references:\n  - {mark: 1, title: A work}\n", field="references[0]", why="neither key nor finding"
        ),
        Example(
            article="references:\n  - {mark: 1, title: A work, key: schmit2011}\n",
            field="references[0].key",
            why="a key with a slip",
        ),
    )

    def check(self, value: Article, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each reference without a way to our bibliography."""
        for index, reference in enumerate(value.references):
            if reference.key is None and reference.finding is None:
                yield Problem(
                    field=f"references[{index}]",
                    message=f"The article's reference {reference.mark} has neither a key nor a finding.",
                    remedy=f"Add the work to {dossier.config.bibliography} and give its `key`, or write a `finding`.",
                )
            elif reference.key is not None and reference.key not in dossier.references:
                yield Problem(
                    field=f"references[{index}].key",
                    message=f"The article's reference {reference.mark} is mapped to `{reference.key}`, "
                    "which the bibliography does not have.",
                    found=_unread(dossier),
                    remedy=_remedy(reference.key, dossier),
                )


def _unread(dossier: Dossier) -> str:
    """That what is missing may be in a part of the bibliography that could not be read."""
    path = dossier.config.bibliography
    return f"{path} could not be read in full; the entry may be there." if path in dossier.unread_files else ""


def _remedy(key: str, dossier: Dossier) -> str:
    near = nearest(key, dossier.references)
    meant = f"Did you mean `{near}`? Otherwise add" if near else "Correct the key, or add"
    return f"{meant} the entry to {dossier.config.bibliography}."
