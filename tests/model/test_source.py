"""What a source refuses."""

import pytest

from claimstead.model.source import Source


def test_a_source_is_sentences_or_a_reason_of_the_editors() -> None:
    with pytest.raises(ValueError, match="`sentences` of an article, or `added`"):
        Source()
    with pytest.raises(ValueError, match="`sentences` of an article, or `added`"):
        Source(sentences=(1,), added="Readers must know.")
    with pytest.raises(ValueError, match="stands in no article"):
        Source(article="sample", added="Readers must know.")
