"""Where a claim comes from: the sentences of articles that say it, or the editors' reason to state it."""

from typing import Annotated, NamedTuple

from msgspec import Meta

from claimstead.model.value import SentenceNumber, Slug, Text, Value


class Source(Value, frozen=True, kw_only=True):
    """Where a claim comes from: sentences of an article or, where no article says it, why the editors do.

    Attributes:
        sentences: The numbers of the article's sentences, as its article.yaml counts them.
        article: The article's id; without it, the article of the claim's own folder.
        added: Why the editors state what no article says, such as a warning that readers must have.
    """

    sentences: Annotated[tuple[SentenceNumber, ...], Meta(min_length=1)] = ()
    article: Slug | None = None
    added: Text | None = None

    def __post_init__(self) -> None:
        """Raises ValueError unless it is exactly one of sentences or a reason of the editors."""
        if bool(self.sentences) == (self.added is not None):
            raise ValueError("give `sentences` of an article, or `added` with the reason why the editors state it")
        if self.added is not None and self.article is not None:
            raise ValueError("`article` belongs to `sentences`; what is `added` stands in no article")


class Said(NamedTuple):
    """One sentence that says what a claim states, and the field of the claim that names it."""

    article: str
    number: int
    field: str
