"""Reads claims/<article>/<id>.yaml into ClaimFiles, in the order of their paths."""

import os
from collections.abc import Iterator
from pathlib import Path

from claimstead.model.claim import Claim
from claimstead.model.finding import Document, FileProblem, Reading
from claimstead.model.source import Said
from claimstead.reading.cache import ClaimCache
from claimstead.reading.source import named, read_text, stays_inside, unreadable
from claimstead.reading.typed_yaml import YamlDocument, read_typed

ClaimFile = YamlDocument[Claim]
ARTICLE_FILE = "article.yaml"
PEOPLE_FILE = "people.yaml"
VOCABULARY_FILE = "vocabulary.yaml"


def read_claim_files(root: Path, folder: str, cache: ClaimCache) -> Reading[tuple[ClaimFile, ...]]:
    """Reads every claim below ``folder``; a file that can't be taken in gives its problems and no claim."""
    claim_files: list[ClaimFile] = []
    problems: list[FileProblem] = []
    for path in claim_paths(root, folder):
        if isinstance(path, FileProblem):
            problems.append(path)
            continue
        reading = read_claim_file(root, path, cache)
        problems += reading.problems
        if reading.value is not None:
            claim_files.append(reading.value)
    return Reading(tuple(claim_files), tuple(problems))


def read_claim_file(root: Path, path: str, cache: ClaimCache) -> Reading[ClaimFile | None]:
    """Reads one claim file; what the cache holds for the same text is not parsed again."""
    text = read_text(root, path)
    if isinstance(text, FileProblem):
        return Reading(None, (text,))
    claim = cache.get(text)
    if claim is None:
        reading = read_typed(path, text, Claim)
        if reading.value is None:
            return Reading(None, reading.problems)
        claim = reading.value
        cache.put(text, claim)
    return Reading(YamlDocument(path, text, claim, claim.id))


def article_of(path: str) -> str:
    """The article a claim file belongs to: the name of its folder."""
    return path.rsplit("/", 2)[-2]


def said_in(claim_file: Document[Claim]) -> Iterator[Said]:
    """The sentences that say what a claim states, those of its own folder's article among them."""
    return claim_file.value.said_in(article_of(claim_file.path))


def claim_paths(root: Path, folder: str) -> Iterator[str | FileProblem]:
    """The paths of claim files below ``folder``, and a problem for whatever else lies there."""
    for article in article_folders(root, folder):
        if isinstance(article, FileProblem):
            yield article
            continue
        listed, problem = _listed_or_problem(root, article)
        if problem:
            yield problem
        for path, is_folder in listed:
            refused = _refused(path, is_folder)
            if refused:
                yield refused
            elif not path.endswith(f"/{ARTICLE_FILE}"):
                yield path


def _refused(path: str, is_folder: bool) -> FileProblem | None:
    """Why something in an article's folder is not even opened, if so."""
    if is_folder:
        return unreadable(
            named(path),
            "A folder stands where a claim file was expected.",
            "Keep one claim a file: claims/<article>/<id>.yaml.",
        )
    if not path.endswith(".yaml"):
        return unreadable(
            named(path),
            "The file does not end in .yaml, so it is not read.",
            "Rename it to <id>.yaml, or move it out of the claims folder.",
        )
    if named(path) != path:
        return unreadable(named(path), "The file's name is not UTF-8.", "Rename it to <id>.yaml.")
    return None


def article_folders(root: Path, folder: str) -> Iterator[str | FileProblem]:
    """The folders of articles in ``folder``, and a problem for whatever else lies there."""
    listed, problem = _listed_or_problem(root, folder)
    if problem:
        yield problem
    for path, is_folder in listed:
        name = path.rsplit("/", 1)[1]
        if is_folder and named(path) != path:
            yield unreadable(named(path), "The folder's name is not UTF-8.", "Rename it to the article's id.")
        elif is_folder and not os.access(root / path, os.R_OK | os.X_OK):
            yield unreadable(
                path, "There is no permission to read the folder.", "Give yourself the right to read it (chmod u+rx)."
            )
        elif is_folder and stays_inside(root, path):
            yield path
        elif is_folder:
            yield unreadable(path, "The link leads out of the repository.", "Put the folder itself here.")
        elif name not in (PEOPLE_FILE, VOCABULARY_FILE) and not name.endswith(".schema.json"):
            yield unreadable(
                named(path),
                "The file lies outside an article's folder, so it is not read.",
                "Move it to claims/<article>/<id>.yaml.",
            )


def _listed(root: Path, folder: str) -> list[tuple[str, bool]]:
    with os.scandir(root / folder) as found:
        listed = [
            (f"{folder}/{one.name}", _is_folder(one))
            for one in found
            if not one.name.startswith(".") and not one.name.endswith("~")
        ]
    return sorted(listed)


def _is_folder(found: "os.DirEntry[str]") -> bool:
    try:
        return found.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _listed_or_problem(root: Path, folder: str) -> tuple[list[tuple[str, bool]], FileProblem | None]:
    """What lies in a folder, without what can't even be named in a message."""
    try:
        listed = _listed(root, folder)
    except NotADirectoryError:
        return [], unreadable(
            folder,
            "A file stands where the claims folder was expected.",
            "Name the claims folder in pyproject.toml.",
        )
    except PermissionError:
        return [], unreadable(
            folder, "There is no permission to read the folder.", "Give yourself the right to read it (chmod u+rx)."
        )
    except OSError as error:
        return [], unreadable(
            folder,
            f"The folder can't be read: {error.strerror}.",
            "Create it, or name the claims folder in pyproject.toml.",
        )
    return listed, None
