"""YAML text to a typed value; where it does not fit, every fault of the file at once, each at its place.

A file in order takes the quick way: nodes to plain values, one conversion. Only a
file with a fault is walked field by field along the same types.
"""

import dataclasses
import functools
import re
from typing import Generic, TypeVar

import msgspec
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.reading.source import at, file_problem
from claimstead.reading.strict_yaml import YamlBomb, YamlFault, compose, to_plain
from claimstead.reading.yaml_faults import find_faults

V = TypeVar("V")
STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclasses.dataclass(frozen=True, slots=True)
class YamlDocument(Generic[V]):
    """A value read from a YAML file, its text, and the way from a field to its line."""

    path: str
    text: str
    value: V
    subject: str

    def locate(self, field: str) -> Location:
        """The place of ``field``, or of the nearest field above it that exists."""
        return locate(self.path, self.text, field)


def read_typed(path: str, text: str, kind: type[V]) -> Reading[V | None]:
    """Reads ``text`` as a value of type ``kind``; ``path`` only names the file in messages."""
    try:
        node = compose(text)
    except YamlFault as fault:
        return Reading(None, (_problem(path, text, fault),))
    if node is None:
        return Reading(
            None,
            (file_problem("schema", Location(path), "The file is empty.", remedy="Write its fields, or delete it."),),
        )
    try:
        return Reading(msgspec.convert(to_plain(node), kind, strict=False))
    except YamlBomb as bomb:
        return Reading(None, (_problem(path, text, bomb),))
    except YamlFault as fault:
        first: FileProblem = _problem(path, text, fault)
    except msgspec.ValidationError as error:
        first = file_problem("schema", Location(path), f"The file does not fit the format: {error}.")
    found = [_problem(path, text, fault) for fault in find_faults(node, kind)]
    return Reading(None, tuple(found) or (first,))


def locate(path: str, text: str, field: str) -> Location:
    """Finds the place of a field such as ``evidence[0].doi`` in a YAML text."""
    try:
        node = _composed(text)
    except YamlFault as fault:
        return at(path, text, fault.line, fault.column)
    if node is None:
        return Location(path)
    place, _ = [(node, node), *way_to(node, field)][-1]
    return at(path, text, place.start_mark.line + 1, place.start_mark.column + 1)


def way_to(root: Node, field: str) -> list[tuple[Node, Node]]:
    """The steps from ``root`` to a field, as far as they exist: of each, where it is shown and the node itself."""
    way: list[tuple[Node, Node]] = []
    node = root
    for name, index in STEP.findall(field):
        step = _member(node, name) if name else _nth(node, int(index))
        if step is None:
            break
        way.append(step)
        node = step[1]
    return way


@functools.lru_cache(maxsize=2)  # the findings of one file come one after another
def _composed(text: str) -> Node | None:
    return compose(text)


def _member(node: Node, name: str) -> tuple[Node, Node] | None:
    if not isinstance(node, MappingNode):
        return None
    for key, value in node.value:
        if key.value == name:
            # a caret under a value that is a block would point at its first field
            return (value if isinstance(value, ScalarNode) and value.value else key), value
    return None


def _nth(node: Node, index: int) -> tuple[Node, Node] | None:
    if not isinstance(node, SequenceNode) or index >= len(node.value):
        return None
    return node.value[index], node.value[index]


def _problem(path: str, text: str, fault: YamlFault) -> FileProblem:
    return file_problem("schema", at(path, text, fault.line, fault.column), fault.message, remedy=fault.remedy)
