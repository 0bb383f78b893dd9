"""The digest of what a judge is shown."""

import msgspec
import pytest

from claimstead.model.claim import Claim, Wording
from claimstead.model.shown import SHOWN_FIELDS, shown_digest
from claimstead.reading.typed_yaml import read_typed
from tests.sound_project import CLAIM

TEXT = "sha256:" + "a" * 64


def sound() -> Claim:
    claim = read_typed("c.yaml", CLAIM, Claim).value
    assert claim is not None
    return claim


@pytest.mark.parametrize("field", sorted(set(SHOWN_FIELDS) - {"exposure", "intervention"}))
def test_another_claim_another_digest(field: str) -> None:
    other = msgspec.structs.replace(sound(), **{field: "something else"})
    assert shown_digest(other, "key", TEXT) != shown_digest(sound(), "key", TEXT)


def test_another_work_or_text_another_digest() -> None:
    digests = {shown_digest(sound(), key, text) for key in ("a", "b") for text in (TEXT, TEXT.replace("a", "b"))}
    assert len(digests) == 4


def test_what_is_kept_back_does_not_count() -> None:
    other = msgspec.structs.replace(sound(), verdict="disputed", certainty=None, wording=Wording(), evidence=())
    assert shown_digest(other, "key", TEXT) == shown_digest(sound(), "key", TEXT)
