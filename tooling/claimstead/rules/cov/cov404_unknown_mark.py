"""COV404: a citation mark of the article that leads to no reference, or to two."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.article import Article
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ArticleRule, Example


class UnknownMark(ArticleRule):
    """A citation mark in the article leads to no reference of its list, or to more than one.

    What it checks:
        Every number in a sentence's ``marks`` is the ``mark`` of one line of the
        article's ``references``, and no two lines have the same mark.

    Why it matters:
        What an article cites for a sentence is the first thing to check. A mark
        that leads nowhere is either our slip or the article's, and readers should
        know which.

    Example:
        ``marks: [6]`` where the article lists five references.

    How to fix it:
        Compare with the article. If the slip is ours, correct the mark; if it is the
        article's, take the mark out and say so in the sentence's ``note``.
    """

    code = "COV404"
    name = "unknown-mark"
    severity = Severity.ERROR
    good = (Example(why="the sentence's mark is in the list"),)
    bad = (
        Example(
            article="""\
sentences:
  - {number: 1, digest: "sha256:a591a6d40bf42040", words: 2, section: lead, marks: [1, 6]}
""",
            field="sentences[0].marks[1]",
            why="a mark beyond the end of the list",
        ),
        Example(
            article="""\
references:
  - {mark: 1, title: One work, key: schmitt2011}
  - {mark: 1, title: Another work, finding: not found}
""",
            field="references[1].mark",
            why="two references with one mark",
        ),
    )

    def check(self, value: Article, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each mark without a reference, and for each reference whose mark is taken."""
        titles: dict[int, str] = {}
        for index, reference in enumerate(value.references):
            if reference.mark in titles:
                yield Problem(
                    field=f"references[{index}].mark",
                    message=f"The mark {reference.mark} stands twice in the article's list of references.",
                    found=f"It is also the mark of “{titles[reference.mark]}”.",
                    remedy="Give each reference the mark the article gives it.",
                )
            titles.setdefault(reference.mark, reference.title)
        for index, sentence in enumerate(value.sentences):
            for position, mark in enumerate(sentence.marks):
                if mark not in titles:
                    yield Problem(
                        field=f"sentences[{index}].marks[{position}]",
                        message=f"Sentence {sentence.number} cites reference {mark}, which the article does not list.",
                        found=_listed(titles),
                        remedy="Correct the mark; if the article itself errs, take it out and say so in `note`.",
                    )


def _listed(titles: dict[int, str]) -> str:
    if not titles:
        return "`references` is empty."
    return f"It lists {len(titles)}, marked {min(titles)} to {max(titles)}."
