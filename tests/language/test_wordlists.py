from claimstead.language.wordlists import word_set


def test_words_are_parted_by_spaces() -> None:
    assert word_set("up to\n  ( 95%") == {"up", "to", "(", "95%"}
