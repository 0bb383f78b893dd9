"""COV402: a claim that names a sentence its article does not have."""

from collections import Counter
from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.reading.claim_files import ARTICLE_FILE, article_of
from claimstead.rule import ClaimRule, Example, OncePerDossier

_SHOWN = 3  # so many articles are named


class UnknownSentence(ClaimRule):
    """A claim names a sentence number that its article does not have.

    What it checks:
        Every number in ``source.sentences`` is the number of a sentence in the
        ``article.yaml`` of the claim's folder. Where that file is missing or could not
        be read, no number is called wrong: the run says how many claims were not
        looked up, and FIL001 or FIL002 what is the matter with the file.

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
    good = (
        Example(claim="source:\n  sentences: [1, 1]\n", why="a sentence the article has, even named twice"),
        Example(claim_name="claims/elsewhere/twice-weekly-cream.yaml", why="no article to look in, which FIL001 says"),
        Example(article="id: Sample!\n", why="an article that can't be read, which FIL002 says"),
    )
    bad = (
        Example(
            claim="source:\n  sentences: [1, 64]\n",
            field="source.sentences[1]",
            why="the article has one sentence",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each number the article lacks; nothing where there is no article to look in."""
        path = dossier.file_of(value).path
        numbers = _numbers_by_article(dossier).get(article_of(path))
        if numbers is None:
            return
        for index, number in enumerate(value.source.sentences):
            if number not in numbers:
                yield Problem(
                    field=f"source.sentences[{index}]",
                    message=f"The article has no sentence {number}.",
                    found=f"Its sentences are numbered from {min(numbers)} to {max(numbers)}.",
                    remedy=f"Look the sentence up in {_article_path(path)} and correct the number.",
                )

    def unchecked(self, dossier: Dossier) -> str:
        """Which claims' sentences were not looked up, because their article could not be read."""
        waiting = Counter(
            _article_path(claim_file.path)
            for claim_file in self.documents(dossier)
            if article_of(claim_file.path) not in _numbers_by_article(dossier)
        )
        if not waiting:
            return ""
        shown = sorted(waiting)[:_SHOWN]
        paths = ", ".join(shown) + (f" and {len(waiting) - _SHOWN} more" if len(waiting) > _SHOWN else "")
        whose = "its" if len(waiting) == 1 else "their"
        return f"{paths} could not be read, so the sentences of {whose} {_claims(waiting.total())} were not looked up."


@OncePerDossier
def _numbers_by_article(dossier: Dossier) -> dict[str, frozenset[int]]:
    """The numbers of an article's sentences, by the article's id."""
    return {
        article: frozenset(sentence.number for sentence in article_file.value.sentences)
        for article, article_file in dossier.articles.items()
    }


def _claims(count: int) -> str:
    return "claim" if count == 1 else f"{count} claims"


def _article_path(path: str) -> str:
    return f"{path.rsplit('/', 1)[0]}/{ARTICLE_FILE}"
