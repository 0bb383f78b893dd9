"""The first article.yaml of an article: every sentence numbered and digested, none of its words kept."""

import msgspec

from claimstead.intake.cutting import Cut, cut
from claimstead.language.article_text import sentence_digest, text_digest
from claimstead.model.article import Article, Sentence

MODELINE = "# yaml-language-server: $schema=../article.schema.json\n"
_SECTION_WORDS = 4  # a section is named by so few words that a heading is not copied
_SECTION_LETTERS = 80  # a word may be an address


def begin_article(article: str, title: str, text: str) -> Article:
    """An article whose sentences are cut from ``text``; what nobody knows yet is left out.

    Raises:
        ValueError: the text has no words.
    """
    pieces = cut(text)
    if not pieces:
        raise ValueError("the text has no words")
    return Article(
        id=article,
        title=title,
        digest=text_digest(text),
        sentences=tuple(_sentence(number, piece) for number, piece in enumerate(pieces, start=1)),
        notes=("Cut by program; which sentences state something, an editor has yet to decide.",),
    )


def article_yaml(article: Article) -> str:
    """The article as the text of its article.yaml, one line a sentence."""
    lines = [MODELINE + f"id: {article.id}", f"title: {_quoted(article.title)}", f"digest: {article.digest}", "notes:"]
    lines += [f"  - {_quoted(note)}" for note in article.notes]
    lines.append("sentences:")
    for sentence in article.sentences:
        fields = [f"number: {sentence.number}", f"digest: {sentence.digest}", f"words: {sentence.words}"]
        fields.append(f"section: {_quoted(sentence.section)}")
        if sentence.marks:
            fields.append(f"marks: [{', '.join(map(str, sentence.marks))}]")
        if sentence.not_claim:
            fields.append(f"not-claim: {sentence.not_claim}")
        lines.append(f"  - {{{', '.join(fields)}}}")
    return "\n".join(lines) + "\n"


def _sentence(number: int, piece: Cut) -> Sentence:
    words = piece.text.split()
    return Sentence(
        number=number,
        digest=sentence_digest(words),
        words=len(words),
        section=_section(piece.section),
        marks=piece.marks,
        not_claim=piece.not_claim,
    )


def _section(heading: str) -> str:
    """The first words of a heading, without characters that YAML does not allow."""
    printed = "".join(letter if letter.isprintable() else " " for letter in heading)
    return " ".join(printed.split()[:_SECTION_WORDS])[:_SECTION_LETTERS]


def _quoted(text: str) -> str:
    """The text as a double-quoted scalar, which YAML reads as JSON reads its strings."""
    return msgspec.json.encode(text).decode()
