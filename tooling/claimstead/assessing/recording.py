"""Assessments put into the text of a claim file; everything else in it stays byte for byte."""

import contextlib
import json
import re
from collections.abc import Sequence

import msgspec

from claimstead.errors import WriteError
from claimstead.model.assessment import Assessment
from claimstead.model.claim import Claim
from claimstead.reading.splicing import CannotSpliceError, spliced, text_of
from claimstead.reading.typed_yaml import read_typed
from claimstead.reading.yaml_editing import way_to_put_block

_FIELD = "assessments"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9-]*|sha256:[0-9a-f]+|\d{4}-\d{2}-\d{2}")


def with_assessments(path: str, content: bytes, claim: Claim, assessments: Sequence[Assessment]) -> bytes:
    """The content of the file at ``path``, which holds ``claim``, with ``assessments`` in place of its own.

    Raises:
        WriteError: there is no place for them, or the file would then read otherwise.
    """
    wished = msgspec.structs.replace(claim, assessments=tuple(assessments))
    with contextlib.suppress(CannotSpliceError, UnicodeDecodeError):
        changed = spliced(content, [way_to_put_block(text_of(content), _FIELD, _block(assessments))])
        if read_typed(path, text_of(changed), Claim).value == wished:
            return changed
    raise WriteError(
        f"{path} has no place for assessments: it changed meanwhile, or its fields are not written one a line from "
        "the margin. Write them so, and run again; nothing was written to it."
    )


def _block(assessments: Sequence[Assessment]) -> str:
    lines = [f"{_FIELD}:"]
    for assessment in assessments:
        fields = {name: value for name, value in msgspec.to_builtins(assessment).items() if value is not None}
        for index, (name, value) in enumerate(fields.items()):
            lines.append(f"  {' ' if index else '-'} {name}: {_written(value)}")
    return "\n".join(lines) if assessments else f"{_FIELD}: []"


def _written(value: str | dict[str, str | None]) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_written(inner)}" for name, inner in value.items() if inner) + "}"
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
