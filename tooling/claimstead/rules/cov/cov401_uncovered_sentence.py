"""COV401: a sentence of an article that is neither covered nor set aside, or is both."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.article import Article
from claimstead.model.finding import Problem, Severity
from claimstead.reading.claim_files import article_of
from claimstead.rule import ArticleRule, Example


class UncoveredSentence(ArticleRule):
    """A sentence of the article is neither covered by a claim nor set aside, or it is both.

    What it checks:
        Each sentence in ``article.yaml`` is named in the ``source`` of at least
        one claim in use, or says in ``not-claim`` why it asserts nothing about
        health; never both. Retired claims cover nothing.

    Why it matters:
        Only when every sentence is accounted for can readers trust that nothing
        the article says was passed over.

    Example:
        Sentence 12 has no ``not-claim``, and no claim names 12.

    How to fix it:
        Write a claim that names the sentence, or add ``not-claim`` with the reason.
    """

    code = "COV401"
    name = "uncovered-sentence"
    severity = Severity.ERROR
    good = (
        Example(
            article="""\
sentences:
  - {number: 1, digest: "sha256:a591a6d40bf42040", words: 2, section: lead}
  - {number: 2, digest: "sha256:a591a6d40bf42040", words: 2, section: lead, not-claim: heading}
""",
            why="one sentence covered, one set aside",
        ),
    )
    bad = (
        Example(
            article="""\
sentences:
  - {number: 1, digest: "sha256:a591a6d40bf42040", words: 2, section: lead}
  - {number: 2, digest: "sha256:a591a6d40bf42040", words: 2, section: lead}
""",
            field="sentences[1].number",
            why="nobody has looked at the second sentence",
        ),
        Example(
            article="""\
sentences:
  - {number: 1, digest: "sha256:a591a6d40bf42040", words: 2, section: lead, not-claim: heading}
""",
            field="sentences[0].not-claim",
            why="set aside as a heading, and yet covered",
        ),
    )

    def check(self, value: Article, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each sentence that is not accounted for exactly once."""
        # an article whose id is not its folder's name is FIL002's; its claims are still those beside it
        folder = article_of(dossier.articles[value.id].path)
        for index, sentence in enumerate(value.sentences):
            covering = dossier.claims_by_sentence.get((folder, sentence.number), [])
            if sentence.not_claim is None and not covering:
                yield Problem(
                    field=f"sentences[{index}].number",
                    message=f"Sentence {sentence.number} is neither covered by a claim nor set aside.",
                    found=_unread_claims(dossier, dossier.articles[value.id].path),
                    remedy=f"Write a claim with {sentence.number} in `source.sentences`, or say why in `not-claim`.",
                )
            elif sentence.not_claim is not None and covering:
                yield Problem(
                    field=f"sentences[{index}].not-claim",
                    message=f"Sentence {sentence.number} is set aside as `{sentence.not_claim}` and yet covered.",
                    found="Covered by " + ", ".join(f"`{claim_file.value.id}`" for claim_file in covering[:5]) + ".",
                    remedy="Delete `not-claim`, or take the number out of the claim's `source.sentences`.",
                )


def _unread_claims(dossier: Dossier, article_path: str) -> str:
    """Which claims beside the article could not be read, because one of them may cover the sentence."""
    folder = article_path.rsplit("/", 1)[0]
    unread = sorted(path for path in dossier.unread_files if path.rsplit("/", 1)[0] == folder and path != article_path)
    if not unread:
        return ""
    more = f" and {len(unread) - 3} more" if len(unread) > 3 else ""
    return f"{', '.join(unread[:3])}{more} could not be read and may cover it."
