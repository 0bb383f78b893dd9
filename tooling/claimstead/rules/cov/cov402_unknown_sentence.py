"""COV402: a claim that names a sentence its article does not have."""

from collections import Counter
from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.reading.claim_files import ARTICLE_FILE, said_in
from claimstead.rule import ClaimRule, Example, OncePerDossier

_SHOWN = 3  # so many articles are named


class UnknownSentence(ClaimRule):
    """A claim names a sentence number that its article does not have.

    What it checks:
        Every number in ``sentences`` is the number of a sentence in the ``article.yaml``
        of the article named beside it or, where none is named, of the claim's folder.
        Where that file is missing or could not be read, no number is called wrong: the
        run says how many claims were not looked up, and FIL001 or FIL002 what is the
        matter with the file. An article that is named must be there.

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
        Example(
            claim="source:\n  - {sentences: [1]}\n  - {added: Readers must know it.}\n",
            why="what the editors add stands in no article",
        ),
        Example(claim_name="claims/elsewhere/twice-weekly-cream.yaml", why="no article to look in, which FIL001 says"),
        Example(article="id: Sample!\n", why="an article that can't be read, which FIL002 says"),
    )
    bad = (
        Example(
            claim="source:\n  sentences: [1, 64]\n",
            field="source.sentences[1]",
            why="the article has one sentence",
        ),
        Example(
            claim="source:\n  - {sentences: [1]}\n  - {article: elsewhere, sentences: [1]}\n",
            field="source[1].article",
            why="no such article",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each number its article lacks; nothing where there is no article to look in."""
        claim_file = dossier.file_of(value)
        yield from _unknown_articles(value, claim_file.path, dossier)
        for said in said_in(claim_file):
            numbers = _numbers_by_article(dossier).get(said.article)
            if numbers is not None and said.number not in numbers:
                yield Problem(
                    field=said.field,
                    message=f"The article has no sentence {said.number}.",
                    found=f"Its sentences are numbered from {min(numbers)} to {max(numbers)}.",
                    remedy=f"Look the sentence up in {_article_path(claim_file.path, said.article)} "
                    "and correct the number.",
                )

    def unchecked(self, dossier: Dossier) -> str:
        """Which claims' sentences were not looked up, because their article is not there or could not be read."""
        waiting = Counter(
            _article_path(claim_file.path, article)
            for claim_file in self.documents(dossier)
            for article in {said.article for said in said_in(claim_file)} - _numbers_by_article(dossier).keys()
        )
        if not waiting:
            return ""
        shown = sorted(waiting)[:_SHOWN]
        paths = ", ".join(shown) + (f" and {len(waiting) - _SHOWN} more" if len(waiting) > _SHOWN else "")
        whose = "its" if len(waiting) == 1 else "their"
        return f"{paths} could not be read, so the sentences of {whose} {_claims(waiting.total())} were not looked up."


def _unknown_articles(claim: Claim, path: str, dossier: Dossier) -> Iterator[Problem]:
    known = _numbers_by_article(dossier)
    for index, source in enumerate(claim.sources):
        if source.article and source.article not in known:
            article_path = _article_path(path, source.article)
            if article_path not in dossier.unread_files:
                yield Problem(
                    field=f"source[{index}].article" if isinstance(claim.source, tuple) else "source.article",
                    message=f"There is no article `{source.article}`.",
                    found=f"Known: {', '.join(known) or 'none'}.",
                    remedy=f"Correct the name, or write {article_path}.",
                )


@OncePerDossier
def _numbers_by_article(dossier: Dossier) -> dict[str, frozenset[int]]:
    """The numbers of an article's sentences, by the article's id."""
    return {
        article: frozenset(sentence.number for sentence in article_file.value.sentences)
        for article, article_file in dossier.articles.items()
    }


def _claims(count: int) -> str:
    return "claim" if count == 1 else f"{count} claims"


def _article_path(path: str, article: str) -> str:
    return f"{path.rsplit('/', 2)[0]}/{article}/{ARTICLE_FILE}"
