"""YAML as editors write it, read strictly: text stays text, positions are kept, hostile input is bounded.

PyYAML's C parser builds the nodes. Its resolver hooks, which it calls for every
node, are where depth is bounded before the parser's own recursion can overflow;
and because no scalar is ever resolved, ``no``, ``12:30`` and ``10.1016`` stay text.
"""

import re
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode

MAX_DEPTH = 20
MAX_NODES = 50_000
# YAML 1.1 takes these for line ends and editors do not; as spaces they leave every line its number
_ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
TEXT_TAG = "claimstead:text"
NULLS = frozenset({"", "~", "null"})


class YamlFault(Exception):
    """What is wrong with a YAML text, and where (line and column from 1)."""

    def __init__(self, message: str, line: int, column: int, remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.column, self.remedy = message, line, column, remedy


class YamlBomb(YamlFault):
    """Aliases unfold the text without bounds; nothing that follows them may walk it."""


class _Composer(CParser):
    """The C parser with every scalar left as text and nesting bounded."""

    depth = 0

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            mark = parent.start_mark if parent is not None else None
            line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
            raise YamlFault(
                f"The file nests deeper than {MAX_DEPTH} levels.",
                line,
                column,
                "Write it as the format describes; no field goes that deep.",
            )

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        return TEXT_TAG


def compose(text: str) -> Node | None:
    """Returns the root node of a YAML text, or None where it is empty.

    Raises:
        YamlFault: the text is no YAML, has more than one document or nests too deep.
    """
    try:
        return _Composer(_ODD_BREAKS.sub(" ", text)).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlFault(_in_plain_words(error), line, column, _remedy(error)) from error
    except (
        yaml.YAMLError,
        ValueError,
    ) as error:  # ReaderError: control characters; it counts from the file's start
        position = getattr(error, "position", 0) or 0
        before = text[:position]
        line, column = before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
        raise YamlFault(
            "The file holds a character YAML does not allow.", line, column, "Delete the control character."
        ) from error


def to_plain(node: Node) -> Any:
    """Turns nodes into dicts, lists, text and None.

    Raises:
        YamlFault: a key stands twice or is no text, a tag is used, or aliases blow the text up.
    """
    return _Builder().build(node)


class _Builder:
    """One walk over nodes, counting them, so that aliases can neither multiply without end nor go round."""

    def __init__(self) -> None:
        self.nodes = 0
        self.open = 0

    def build(self, node: Node) -> Any:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _bomb(
                node,
                f"The file unfolds into more than {MAX_NODES:,} values.",
                "Write values out instead of using aliases (*name).",
            )
        if node.tag is not TEXT_TAG and node.tag != TEXT_TAG:
            raise _fault(
                node,
                f"The file uses a YAML tag (`{str(node.tag)[:60]}`).",
                "Delete the tag; the format knows each field's kind.",
            )
        if isinstance(node, ScalarNode):
            return None if not node.style and node.value in NULLS else node.value
        self.open += 1
        if self.open > MAX_DEPTH:
            raise _bomb(node, "An alias (`*name`) stands inside what it names.", "Write the value out.")
        plain = (
            self.build_mapping(node) if isinstance(node, MappingNode) else [self.build(child) for child in node.value]
        )
        self.open -= 1
        return plain

    def build_mapping(self, node: MappingNode) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                raise _fault(key_node, "A key is not plain text.", "Write the key as a word.")
            key = key_node.value
            if key in plain:
                raise _fault(key_node, f"The key `{key}` stands twice in the same place.", "Keep one of the two.")
            plain[key] = self.build(value_node)
        return plain


def _fault(node: Node, message: str, remedy: str) -> YamlFault:
    return YamlFault(message, node.start_mark.line + 1, node.start_mark.column + 1, remedy)


def _bomb(node: Node, message: str, remedy: str) -> YamlBomb:
    return YamlBomb(message, node.start_mark.line + 1, node.start_mark.column + 1, remedy)


def _in_plain_words(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "it can't be read"
    if "\\t" in problem or "tab character" in problem or "character that cannot start any token" in problem:
        return "The line is indented with a tab, or begins with a character that YAML keeps for itself."
    if "recursive" in problem or "undefined alias" in problem:
        return f"An alias can't be used: {problem}."
    if "expected a single document" in (error.context or ""):
        return "The file holds more than one YAML document."
    context = f"{error.context}: " if error.context else ""
    return f"The file is not valid YAML: {context}{problem}."


def _remedy(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "character that cannot start any token" in problem or "tab character" in problem:
        return "Indent with spaces, and put text that begins with such a character in quotation marks."
    if "mapping values are not allowed" in problem:
        return "Put the text in quotation marks, or write it below a `>-`, because it holds a colon and a space."
    if "alias" in problem:
        return "Write the value out."
    return "Look at the line shown and the one above it: indentation, quotation marks and brackets must match."
