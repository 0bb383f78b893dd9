"""Finds what to change in a YAML text so that one field has another value, and proves that only it changed."""

import json
from collections.abc import Iterator
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from claimstead.reading.splicing import CannotSpliceError, Splice
from claimstead.reading.strict_yaml import YamlFault, compose, to_plain
from claimstead.reading.typed_yaml import STEP, way_to


def ways_to_write(text: str, field: str, value: str) -> Iterator[Splice]:
    """Changes that may make ``field`` (such as ``evidence[0].doi``) read ``value``, the plainest first.

    A field that its block lacks is put behind the block's first one.

    Raises:
        CannotSpliceError: there is no place for the field.
    """
    root = compose(text)
    steps = STEP.findall(field)
    nodes = [root, *(node for _, node in way_to(root, field))] if root is not None else []
    name, _ = steps[-1]
    if len(nodes) == len(steps) + 1 and isinstance(nodes[-1], ScalarNode):
        yield from _replacements(text, nodes[-1], value)
    elif len(nodes) == len(steps) and name and isinstance(nodes[-1], MappingNode) and nodes[-1].value:
        yield from _additions(nodes[-1], name, value)
    else:
        raise CannotSpliceError(f"the file has no place for `{field}`")


def way_to_put_block(text: str, name: str, block: str) -> Splice:
    """The change that puts ``block`` where the file's field ``name`` stands, or behind its last line.

    Raises:
        CannotSpliceError: the file is no YAML, or not written one field a line.
    """
    try:
        root = compose(text)
    except YamlFault as fault:
        raise CannotSpliceError("the file is no YAML") from fault
    if not isinstance(root, MappingNode) or root.flow_style:
        raise CannotSpliceError("the file is not written one field a line")
    for key, value in root.value:
        if key.value == name:
            return Splice(key.start_mark.index, _last(value).end_mark.index, block)
    return Splice(len(text), len(text), ("" if text.endswith("\n") else "\n") + block + "\n")


def is_as_wished(before: str, after: str, field: str, value: str) -> bool:
    """Whether ``after`` reads as ``before`` does, but for ``field``, which reads ``value``."""
    try:
        read, wished = (to_plain(node) for text in (after, before) if (node := compose(text)) is not None)
    except (YamlFault, ValueError):
        return False
    *above, last = (name or int(index) for name, index in STEP.findall(field))
    place: Any = wished
    for one in above:
        place = place[one]
    place[last] = value
    return bool(read == wished)


def _replacements(text: str, standing: ScalarNode, value: str) -> Iterator[Splice]:
    start, end = standing.start_mark.index, standing.end_mark.index
    front = " " if start == end else ""
    behind = "\n" if text[start:end].endswith("\n") else ""  # a block (>-) ends behind its last line
    for written in _ways(value, standing.style):
        yield Splice(start, end, front + written + behind)


def _additions(block: MappingNode, name: str, value: str) -> Iterator[Splice]:
    following, _ = block.value[min(1, len(block.value) - 1)]
    place = following.start_mark
    separator = ", " if block.flow_style else "\n" + " " * place.column
    for written in _ways(value, None):
        yield Splice(place.index, place.index, f"{name}: {written}{separator}")


def _last(node: Node) -> Node:
    """The last node inside a block; a block's own end lies behind the comments that follow it."""
    while isinstance(node, MappingNode | SequenceNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _ways(value: str, style: str | None) -> Iterator[str]:
    """Ways to write a text: in the quotation marks it had or plain, and with what YAML needs escaped."""
    if style == "'":
        yield "'" + value.replace("'", "''") + "'"
    elif style != '"':
        yield value
    yield json.dumps(value, ensure_ascii=False)
    yield json.dumps(value)
