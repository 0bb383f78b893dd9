"""The kinds of text that fields are made of, at their edges."""

from typing import Any

import msgspec
import pytest

from claimstead.model.value import LONGEST_KEY, Digest, Key, RuleCode, Slug, is_key, is_slug


@pytest.mark.parametrize(
    ("kind", "text", "fits"),
    [
        (Slug, "stress-worsens-eczema", True),
        (Slug, "il-4", True),
        (Slug, "../escape", False),
        (Slug, "two--hyphens", False),
        (Slug, "line\n", False),
        (Slug, "a" * 101, False),
        (Key, "jackson-cowan2021", True),
        (Key, "a b", False),
        (Key, "a}", False),
        (RuleCode, "EVI205", True),
        (RuleCode, "EVI205\n", False),
        (Digest, "sha256:0123456789abcdef", True),
        (Digest, "sha256:0123456789ABCDEF", False),
        (Digest, "md5:0123456789abcdef", False),
    ],
)
def test_what_fits(kind: Any, text: str, fits: bool) -> None:
    if fits:
        assert msgspec.convert(text, kind) == text
    else:
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(text, kind)


@pytest.mark.parametrize("written", ["jackson-cowan2021", "a" * LONGEST_KEY, "a" * (LONGEST_KEY + 1), "a b", "a}", ""])
def test_a_key_is_judged_as_a_field_is(written: str) -> None:
    try:
        msgspec.convert(written, Key)
    except msgspec.ValidationError:
        assert not is_key(written)
    else:
        assert is_key(written)


@pytest.mark.parametrize(
    ("written", "can_be"),
    [
        *(("itch", True), ("il-4-lowers-2", True), ("", False), ("Itch", False), ("a--b", False), ("a\n", False)),
        *(("null", False), ("a" * 100, True), ("a" * 101, False), ("../a", False)),
    ],
)
def test_what_can_be_an_id(written: str, can_be: bool) -> None:
    assert is_slug(written) is can_be
