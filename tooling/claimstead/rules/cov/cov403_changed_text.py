"""COV403: an article's text that is no longer the one its digests were made from."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.article_text import AddedWords, ChangedSentence, Verification, verify
from claimstead.model.article import Article
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ArticleRule, Example


class ChangedText(ArticleRule):
    """The text at hand is not the one the article's digests were made from.

    What it checks:
        Where somebody brings the article's text (``claimstead articles verify FILE``),
        the digest of each sentence, the number of all words, and the digest of the
        whole must be those in ``article.yaml``. Quotation marks, dashes, spaces and
        invisible characters may differ. A sentence put in or left out does not make
        the later ones differ.

    Why it matters:
        Publishers change articles after the fact. A claim that quotes sentence 12
        must mean the sentence that stands there today, or say that it changed.

    Example:
        The publisher has put "may reduce" where "reduces" stood.

    How to fix it:
        Read the sentence again. Correct the claims that cover it, then put the new
        ``words`` and ``digest`` into ``article.yaml``, and say so in ``notes``.
    """

    code = "COV403"
    name = "changed-text"
    severity = Severity.ERROR
    good = (
        Example(article_text="Hello World", why="the very text"),
        Example(article_text="\n  Hel\u00adlo\u00a0World\n", why="another costume"),
    )
    bad = (
        Example(article_text="Hello there", field="sentences[0].digest", why="a word was changed"),
        Example(article_text="Well then Hello World", field="sentences[0].digest", why="words that no sentence has"),
        Example(
            article="digest: sha256:0000000000000000000000000000000000000000000000000000000000000000\n",
            article_text="Hello World",
            field="digest",
            why="every sentence matches, and yet the digest of the whole is another",
        ),
    )

    def check(self, value: Article, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each sentence that changed, and for words that no sentence has."""
        text = dossier.article_texts.get(value.id)
        if text is None:
            return
        verification = verify(value, text)
        fields = {sentence.number: f"sentences[{index}].digest" for index, sentence in enumerate(value.sentences)}
        for changed in verification.changed:
            yield _changed(changed, fields[changed.number], dossier, value.id)
        for added in verification.added:
            yield _added(added, fields.get(added.before or 0, "sentences"))
        if not verification.changed and not verification.added and not verification.same_digest:
            yield _whole(verification)

    def unchecked(self, dossier: Dossier) -> str:
        """That texts are not stored, so that a run without them has not compared any."""
        absent = sum(article not in dossier.article_texts for article in dossier.articles)
        if not absent:
            return ""
        texts = "The text of 1 article" if absent == 1 else f"The texts of {absent} articles"
        return f"{texts}; the repository stores none (`claimstead articles verify FILE` compares one)."


def _changed(changed: ChangedSentence, field: str, dossier: Dossier, article: str) -> Problem:
    covering = dossier.claims_by_sentence.get((article, changed.number), [])
    claims = ", ".join(f"`{claim_file.value.id}`" for claim_file in covering[:5])
    look = f"Look at {claims} again. " if claims else ""
    if not changed.words:
        return Problem(
            field=field,
            message=f"Sentence {changed.number} is no longer in the text.",
            found="Nothing stands in its place.",
            remedy=f"{look}Then take the sentence out and number the later ones anew, or bring the text it stood in.",
        )
    return Problem(
        field=field,
        message=f"Sentence {changed.number} no longer matches the text.",
        found=f"“{changed.begins} …” stands there now.",
        remedy=f"{look}Then write `digest: {changed.digest}`, `words: {changed.words}`, if it is one sentence still.",
    )


def _added(added: AddedWords, field: str) -> Problem:
    place = f"before sentence {added.before}" if added.before else "after the last sentence"
    count = "1 word stands" if added.words == 1 else f"{added.words} words stand"
    return Problem(
        field=field,
        message=f"{count} {place} and in no sentence.",
        found=f"“{added.begins} …”",
        remedy="Give them a sentence of their own, or bring the text without them.",
    )


def _whole(verification: Verification) -> Problem:
    return Problem(
        field="digest",
        message="Every sentence matches, but the digest of the whole is another text's.",
        found=f"The digest of this text is {verification.text_digest}.",
        remedy="Write this digest.",
    )
