"""Reads ``[tool.claimstead]`` of pyproject.toml into a Config; a key it does not know is refused."""

import difflib
import tomllib
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from claimstead.errors import ConfigError

SeverityName = Literal["error", "warning", "note", "off"]
Code = Annotated[str, Meta(pattern=r"^[A-Z]{3}[0-9]{0,3}\Z")]
KeyScheme = Annotated[str, Meta(pattern=r"^(author|year|title|letter)(\+(author|year|title|letter))*\Z")]
MAIL = r"^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)?\Z"
"""The pattern of an e-mail address, or of none, as HTML has it: https://html.spec.whatwg.org/#valid-e-mail-address"""
Mail = Annotated[str, Meta(pattern=MAIL)]
Address = Annotated[str, Meta(pattern=r"^https?://[^\s]+\Z")]


class Registries(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Where the registries are asked and how patiently; only ``claimstead sync`` and ``refs`` go there.

    ``mailto`` is the contact address that registries ask for; the environment's
    CLAIMSTEAD_MAILTO stands above it. ``timeout`` is in seconds for one request,
    ``max_requests`` and ``max_minutes`` bound a run.
    """

    mailto: Mail = ""
    crossref: Address = "https://api.crossref.org"
    datacite: Address = "https://api.datacite.org"
    pubmed: Address = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
    doi: Address = "https://doi.org"
    timeout: Annotated[float, Meta(gt=0, le=600)] = 30.0
    max_requests: Annotated[int, Meta(ge=1)] = 5_000
    max_minutes: Annotated[float, Meta(gt=0)] = 60.0


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Where the content is and how strictly it is judged.

    Paths are relative to the repository's root. ``select`` and ``ignore`` take rule
    codes or their beginnings (``REF``, ``REF1``). ``severity`` sets a rule's weight
    or turns it off; ``options`` holds each rule's own settings by code.
    ``citation_key`` says of what `refs add` makes a key: author, year, title, letter,
    joined by +. ``report_problem_to`` (a web address or an e-mail address) appears on the site.
    """

    claims: str = "claims"
    bibliography: str = "references.bib"
    lock: str = "references.lock"
    pages: str = "site/pages"
    templates: str = "site/templates"
    cache: str = "build/cache"
    select: tuple[Code, ...] = ()
    ignore: tuple[Code, ...] = ()
    fail_on: Literal["error", "warning", "note"] = "error"
    severity: dict[Code, SeverityName] = {}
    options: dict[Code, dict[str, Any]] = {}
    report_problem_to: str = ""
    citation_key: KeyScheme = "author+year+letter"
    registries: Registries = Registries()


PATHS = ("claims", "bibliography", "lock", "pages", "templates", "cache")


def find_root(start: Path) -> Path:
    """Returns the nearest folder at or above ``start`` whose pyproject.toml has ``[tool.claimstead]``.

    Raises:
        ConfigError: there is none up to the file system's root.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "pyproject.toml").is_file() and "claimstead" in _tool_tables(folder / "pyproject.toml"):
            return folder
    raise ConfigError(
        f"No pyproject.toml with a [tool.claimstead] table was found in {start} or above it. "
        "Run the command inside the repository, or name it with --root."
    )


def read_config(root: Path) -> Config:
    """Reads the configuration of the repository at ``root``.

    Raises:
        ConfigError: the file is missing or not TOML, or a key or value is not known.
    """
    file = root / "pyproject.toml"
    table = _tool_tables(file).get("claimstead", {})
    known = [field.encode_name for field in msgspec.structs.fields(Config)]
    for key in table if isinstance(table, dict) else ():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f" Did you mean `{near[0]}`?" if near else f" Known keys: {', '.join(known)}."
            raise ConfigError(f"{file.name}: [tool.claimstead] has a key `{key}` that is not known.{hint}")
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{file.name}: [tool.claimstead] can't be used: {_in_plain_words(error)}.") from error
    paths = {name: _inside(root, name, getattr(config, name)) for name in PATHS}
    if any(PurePosixPath(paths["cache"]).is_relative_to(paths[name]) for name in ("claims", "pages")):
        raise ConfigError(
            f"{file.name}: [tool.claimstead] `cache = {config.cache!r}` lies among the content; name another folder."
        )
    return msgspec.structs.replace(config, **paths)


def _inside(root: Path, name: str, path: str) -> str:
    """The path in its one form, without `./` and with no slash behind.

    Raises:
        ConfigError: the path leaves the repository.
    """
    _refuse_outside(root, name, path)
    return PurePosixPath(path).as_posix()


# What a text must be, by the pattern it failed
_WANTED = {
    Code: "a code is written in capitals, as REF or REF101",
    Address: "an address begins with http:// or https://",
    Mail: "a contact address is one e-mail address",
    KeyScheme: "a key is made of author, year, title and letter, joined by +",
}


def _in_plain_words(error: msgspec.ValidationError) -> str:
    text = str(error)
    for kind, words in _WANTED.items():
        (meta,) = get_args(kind)[1:]
        text = text.replace(f"Expected `str` matching regex {meta.pattern!r}", words)
    return text


def _refuse_outside(root: Path, name: str, path: str) -> None:
    try:
        inside = (root / path).resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):  # a link to itself, a NUL in the name
        inside = False
    if not inside:
        raise ConfigError(
            f"pyproject.toml: [tool.claimstead] `{name} = {path!r}` leaves the repository; name a path inside it."
        )


def _tool_tables(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            tables = tomllib.load(stream).get("tool", {})
    except FileNotFoundError as error:
        raise ConfigError(f"There is no {file.name} in {file.parent}; name the repository with --root.") from error
    except (OSError, UnicodeDecodeError, RecursionError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file} can't be read: {error}. Mend the file and run again.") from error
    return tables if isinstance(tables, dict) else {}
