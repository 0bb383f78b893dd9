"""The forms of English verbs."""

from msgspec import Struct

_IRREGULAR = {
    "bring": ("brought", "brought"),
    "come": ("came", "come"),
    "cut": ("cut", "cut"),
    "do": ("did", "done"),
    "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"),
    "feed": ("fed", "fed"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "fight": ("fought", "fought"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lead": ("led", "led"),
    "let": ("let", "let"),
    "make": ("made", "made"),
    "put": ("put", "put"),
    "rise": ("rose", "risen"),
    "set": ("set", "set"),
    "speed": ("sped", "sped"),
    "take": ("took", "taken"),
    "underlie": ("underlay", "underlain"),
}
_DOUBLING = frozenset({"cut", "get", "let", "put", "set", "stop", "drop", "control"})


class Forms(Struct, frozen=True):
    """One verb: ``reduce``, ``reduces``, ``reduced``, ``reduced``, ``reducing``; further words of it stay."""

    base: str
    present: str
    past: str
    participle: str
    gerund: str


def forms(verb: str) -> Forms:
    """The forms of a verb given in its base form, of several words where the first is the verb: ``lead to``."""
    head, _, rest = verb.partition(" ")
    past, participle = _IRREGULAR.get(head) or (_past(head), _past(head))
    inflected = (head, _present(head), past, participle, _gerund(head))
    return Forms(*(f"{form} {rest}" if rest else form for form in inflected))


def _present(head: str) -> str:
    if head.endswith(("s", "sh", "ch", "x", "z", "o")):
        return head + "es"
    return head[:-1] + "ies" if _ends_in_y(head) else head + "s"


def _past(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if _ends_in_y(head):
        return head[:-1] + "ied"
    return _doubled(head) + "ed"


def _gerund(head: str) -> str:
    if head.endswith("ie"):
        return head[:-2] + "ying"
    return head[:-1] + "ing" if head.endswith("e") else _doubled(head) + "ing"


def _doubled(head: str) -> str:
    return head + head[-1] if head in _DOUBLING else head


def _ends_in_y(head: str) -> bool:
    return head.endswith("y") and head[-2] not in "aeiou"
