"""Finds every fault of a YAML text that does not fit a type, in the order of the file.

Driven by the types of the model alone: what is known, required, allowed and
bounded is read from them, so a new field needs no word here.
"""

import difflib
import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Meta, Struct
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from claimstead.reading.strict_yaml import NULLS, YamlFault, to_plain

MAX_FAULTS = 50


def find_faults(node: Node, kind: Any) -> list[YamlFault]:
    """All faults of ``node`` as a value of type ``kind``, at most 50, sorted by place."""
    faults = []
    for fault in _faults(node, kind, ""):
        faults.append(fault)
        if len(faults) == MAX_FAULTS:
            break
    return sorted(faults, key=lambda fault: (fault.line, fault.column))


def _faults(node: Node, kind: Any, field: str) -> Iterator[YamlFault]:
    bare, metas = _strip(kind)
    options = [option for option in get_args(bare) if option is not type(None)] if _is_union(bare) else [bare]
    if len(options) < len(get_args(bare)) and _is_null(node):
        return
    if len(options) > 1:
        options = [option for option in options if _is_shaped(node, option)] or options
    if len(options) == 1:
        inner, more = _strip(options[0])
        yield from _faults_of_one(node, inner, metas + more, field)
    elif (fault := _conversion_fault(node, kind, field)) is not None:
        yield fault


def _faults_of_one(node: Node, kind: Any, metas: list[Meta], field: str) -> Iterator[YamlFault]:
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, Struct):
        inside = _faults_of_struct(node, kind, field)
    elif origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        inside = _faults_of_list(node, arguments[0], field)
    elif origin is tuple and isinstance(node, SequenceNode) and len(node.value) == len(arguments):
        pairs = enumerate(zip(node.value, arguments, strict=True))
        inside = (fault for index, (child, one) in pairs for fault in _faults(child, one, f"{field}[{index}]"))
    elif origin is dict:
        inside = _faults_of_dict(node, arguments, field)
    else:
        inside = iter(())
    clean = True
    for fault in inside:
        clean = False
        yield fault
    if clean and (last := _conversion_fault(node, Annotated[kind, *metas] if metas else kind, field)) is not None:
        yield last


def _faults_of_struct(node: Node, kind: type[Struct], field: str) -> Iterator[YamlFault]:
    if not isinstance(node, MappingNode):
        yield _at(
            node,
            f"{_named(field)} must be a block of fields.",
            f"Write its fields below it, one a line: {_fields_of(kind)}.",
        )
        return
    fields = {one.encode_name: one for one in msgspec.structs.fields(kind)}
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = key_node.value if isinstance(key_node, ScalarNode) else ""
        if key in seen:
            yield _at(key_node, f"The key `{key}` stands twice in the same place.", "Keep one of the two.")
        elif key not in fields:
            yield _unknown_key(key_node, key, list(fields))
        else:
            yield from _faults(value_node, fields[key].type, f"{field}.{key}" if field else key)
        seen.add(key)
    for name, one in fields.items():
        if one.required and name not in seen:
            where = f" in `{field}`" if field else ""
            yield _at(node, f"The field `{name}` is missing{where}.", f"Add a line `{name}: …`{_allowed(one.type)}.")


def _faults_of_list(node: Node, kind: Any, field: str) -> Iterator[YamlFault]:
    if not isinstance(node, SequenceNode):
        yield _at(
            node,
            f"{_named(field)} must be a list.",
            "Write each member on its own line behind a hyphen, or all in square brackets.",
        )
        return
    for index, child in enumerate(node.value):
        yield from _faults(child, kind, f"{field}[{index}]")


def _faults_of_dict(node: Node, arguments: tuple[Any, ...], field: str) -> Iterator[YamlFault]:
    if not isinstance(node, MappingNode):
        yield _at(node, f"{_named(field)} must be a block of keys.", "Write its keys below it, one a line.")
        return
    seen: set[str] = set()
    for key_node, value_node in node.value:
        yield from _faults(key_node, arguments[0], f"{field} key")
        if isinstance(key_node, ScalarNode):
            if key_node.value in seen:
                yield _at(
                    key_node,
                    f"The key `{key_node.value}` stands twice in the same place.",
                    "Keep one of the two.",
                )
            seen.add(key_node.value)
            yield from _faults(value_node, arguments[1], f"{field}.{key_node.value}")


def _conversion_fault(node: Node, kind: Any, field: str) -> YamlFault | None:
    try:
        plain = to_plain(node)
    except YamlFault as fault:
        return fault
    try:
        msgspec.convert(plain, kind, strict=False)
    except msgspec.ValidationError as error:
        said = str(error).split(" - at `")[0]
        if isinstance(plain, (dict, list)):
            if isinstance(plain, list):
                said = f"it must be {describe(kind)}"
            return _at(node, f"{_named(field)} does not fit: {said}.", "")
        return _at(
            node,
            f"{_named(field)} can't be {_quoted(plain)}: it must be {describe(kind)}.",
            _nearest(plain, kind),
        )
    return None


def describe(kind: Any) -> str:
    """What a value of this type is, in the words of a person: ``a date such as 2026-11-20``."""
    bare, metas = _strip(kind)
    said = [meta.description for meta in metas if meta.description]
    if said:
        return said[-1]
    choices = _choices(bare)
    if choices:
        return "one of " + ", ".join(f"`{choice}`" for choice in choices)
    bounds = "".join(f" from {meta.ge}" for meta in metas if meta.ge is not None)
    names = {int: "a whole number", float: "a number", str: "text", bool: "true or false"}
    if bare in names:
        return names[bare] + bounds
    if getattr(bare, "__name__", "") == "date":
        return "a date such as 2026-11-20"
    if get_origin(bare) is tuple:
        inner = get_args(bare)
        return f"a list of {len(inner)} values" if Ellipsis not in inner else "a list with at least one member"
    return "what the format describes"


def _strip(kind: Any) -> tuple[Any, list[Meta]]:
    metas: list[Meta] = []
    while get_origin(kind) is Annotated:
        kind, *more = get_args(kind)
        metas += [meta for meta in more if isinstance(meta, Meta)]
    return kind, metas


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def _choices(kind: Any) -> list[str]:
    return [str(choice) for choice in get_args(kind)] if get_origin(kind) is Literal else []


def _is_shaped(node: Node, kind: Any) -> bool:
    """Whether a block of fields stands where the type has fields, a list where it has members."""
    bare, _ = _strip(kind)
    if isinstance(node, MappingNode):
        return isinstance(bare, type) and issubclass(bare, Struct)
    return isinstance(node, SequenceNode) and get_origin(bare) is tuple


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style and node.value in NULLS


def _at(node: Node, message: str, remedy: str) -> YamlFault:
    return YamlFault(message, node.start_mark.line + 1, node.start_mark.column + 1, remedy)


def _named(field: str) -> str:
    return f"`{field}`" if field else "The file"


def _quoted(plain: object) -> str:
    if plain is None or plain == "":
        return "empty"
    shown = str(plain)
    return f"`{shown[:60]}…`" if len(shown) > 60 else f"`{shown}`"


def _fields_of(kind: type[Struct]) -> str:
    return ", ".join(one.encode_name for one in msgspec.structs.fields(kind))


def _allowed(kind: Any) -> str:
    text = describe(kind)
    return "" if text == "what the format describes" else f" ({text})"


def _unknown_key(node: Node, key: str, known: list[str]) -> YamlFault:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    remedy = f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(known)}."
    return _at(node, f"The key {_quoted(key)} is not known here.", remedy)


def _nearest(plain: object, kind: Any) -> str:
    near = difflib.get_close_matches(str(plain), _choices(_strip(kind)[0]), n=1, cutoff=0.5)
    return f"Did you mean `{near[0]}`?" if near else ""
