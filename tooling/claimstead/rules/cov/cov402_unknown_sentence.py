"""COV402: a claim that names a sentence its article does not have."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.reading.claim_files import ARTICLE_FILE, article_of
from claimstead.rule import ClaimRule, Example


class UnknownSentence(ClaimRule):
    """A claim names a sentence number that its article does not have.

    What it checks:
        Every number in ``source.sentences`` is the number of a sentence in the
        ``article.yaml`` of the claim's folder. Where that file could not be read, the
        claim is said to be unchecked, not wrong.

    Why it matters:
        Without its sentence nobody can see who said it, and a wrong number lets
        another sentence look covered.

    Example:
        ``sentences: [64]`` in an article of 46 sentences.

    How to fix it:
        Look the sentence up in ``article.yaml`` and correct the number, or move the
        claim to its article's folder.
    """

    code = "COV402"
    name = "unknown-sentence"
    severity = Severity.ERROR
    good = (Example(claim="source:\n  sentences: [1, 1]\n", why="a sentence the article has, even named twice"),)
    bad = (
        Example(claim="source:\n  sentences: [1, 64]\n", why="the article has one sentence"),
        Example(claim_name="claims/elsewhere/twice-weekly-cream.yaml", why="a folder without an article"),
        Example(article="id: Sample!\n", why="an article that can't be read leaves its claims unchecked"),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each number the article lacks; one where there is no article to look in."""
        path = dossier.file_of(value).path
        numbers = dossier.sentence_numbers.get(article_of(path))
        if numbers is None:
            yield _no_article(path, dossier)
            return
        for index, number in enumerate(value.source.sentences):
            if number not in numbers:
                yield Problem(
                    field=f"source.sentences[{index}]",
                    message=f"The article has no sentence {number}.",
                    found=f"Its sentences are numbered from {min(numbers)} to {max(numbers)}.",
                    remedy=f"Look the sentence up in {_article_path(path)} and correct the number.",
                )


def _no_article(path: str, dossier: Dossier) -> Problem:
    article = _article_path(path)
    if article in dossier.unread_files:
        return Problem(
            field="source.sentences",
            message=f"The claim's sentences could not be looked up, because {article} could not be read.",
            remedy="Nothing is said against the claim: mend or write that file, then check again.",
        )
    return Problem(
        field="source.sentences",
        message=f"The claim's sentences can't be looked up: its folder has no article called `{article_of(path)}`.",
        remedy="Move the claim to its article's folder, or give the article the id of its folder.",
    )


def _article_path(path: str) -> str:
    return f"{path.rsplit('/', 1)[0]}/{ARTICLE_FILE}"
