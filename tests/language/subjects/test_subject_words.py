"""The words for what is studied."""

from claimstead.language.subjects.subject_words import ANIMAL_NAMES, CUES


def test_words_are_kept_as_they_are_looked_up() -> None:
    assert all(word == word.lower() and " " not in word for word in CUES)


def test_every_animal_that_is_studied_has_a_name_to_be_masked_by() -> None:
    plain = [word for word, cue in CUES.items() if cue.species == "animal" and cue.before is cue.after is None]
    assert set(plain) <= set(ANIMAL_NAMES)


def test_a_cue_without_conditions_always_holds() -> None:
    assert CUES["mice"].holds("", "")
    assert not CUES["vitro"].holds("", "")
    assert CUES["vitro"].holds("seen in ", "")
