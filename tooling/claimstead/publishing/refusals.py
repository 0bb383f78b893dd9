"""What keeps the site from being built: one plain sentence each, found before the last site is cleared."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import jinja2

from claimstead.dossier import Dossier
from claimstead.model.finding import FileProblem, Problem
from claimstead.publishing.citations import page_problems
from claimstead.publishing.edition import Edition
from claimstead.publishing.heads import is_template
from claimstead.publishing.links import written_page_path
from claimstead.reading.source import named, read_text, stays_inside

TEMPLATE_ERRORS = (jinja2.TemplateError, UnicodeDecodeError, OSError)
"""What a template gives rise to that is missing, broken or can't be read."""
# MkDocs makes pages of all of these (mkdocs.utils.markdown_extensions); we check and publish `.md` only
_OTHER_ENDINGS = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".md"})


def told(problem: Problem) -> str:
    """A problem in one line: where, what, and what to do."""
    place = problem.location
    where = f"{place.path}:{place.line}:{place.column}: " if place else ""
    return f"{where}{problem.message} {problem.remedy}"


def template_fault(error: Exception) -> str:
    """What is the matter with a template."""
    if isinstance(error, jinja2.TemplateNotFound):
        return f"The template {error.name} is missing from the folder of templates; restore it from git."
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}: the template is broken: {error.message}."
    return f"A template can't be filled in: {error}."


def site_faults(root: Path, site: Path) -> Iterator[str]:
    """Files where the folders of the site must stand."""
    for place in (site, *site.parents):
        if not place.is_dir() and (place.exists() or place.is_symlink()):
            shown = place.relative_to(root).as_posix() if place.is_relative_to(root) else place.as_posix()
            yield f"{shown}: the site is written below this place, but it is not a folder; move it away."


def template_faults(root: Path, folders: Iterable[str | None]) -> Iterator[str]:
    """Templates that can't be read, in those of the folders that are in the repository."""
    for folder in folders:
        place = root / (folder or "")
        if folder and place.is_relative_to(root):
            for file in sorted(place.rglob("*.html")):
                text = read_text(root, file.relative_to(root).as_posix())
                if isinstance(text, FileProblem):
                    yield told(text.problem)


def unread_pages(dossier: Dossier) -> Iterator[str]:
    """Pages that could not be read, so that nobody knows what they cite."""
    pages = PurePosixPath(dossier.config.pages)
    for file_problem in dossier.problems_of("unreadable"):
        place = file_problem.problem.location
        if place and PurePosixPath(place.path).is_relative_to(pages):
            yield told(file_problem.problem)


def page_faults(
    edition: Edition, targets: Mapping[str, str], heads: Mapping[str, Mapping[str, object]], theme: Collection[str]
) -> Iterator[str]:
    """All that is wrong with the written pages and what lies beside them.

    ``targets`` leads to the paths of all generated pages and exports, ``heads`` holds the
    head of each page by its path, ``theme`` the folders of the theme's templates.
    """
    dossier = edition.dossier
    yield from folder_faults(dossier.root, dossier.config.pages, targets.values())
    yield from unread_pages(dossier)
    for page_file in dossier.page_files:
        yield from map(told, page_problems(page_file, edition, targets))
    for path, head in heads.items():
        template = head.get("template")
        if template is not None and not (is_template(template) and _stands_in(theme, str(template))):
            yield f"{path}: the theme has no template `{template}`; correct `template` in the head, or take it out."


def folder_faults(root: Path, pages: str, generated: Collection[str]) -> Iterator[str]:
    """What may not lie among the pages: links that lead away, pages not checked, files in a generated page's place.

    ``generated`` holds the paths of all generated pages and exports from the site's root.
    """
    pages = PurePosixPath(pages).as_posix()
    for_folders = frozenset(generated)
    for_files = for_folders | {parent.as_posix() for path in generated for parent in PurePosixPath(path).parents}
    for folder, folders, files in os.walk(root / pages):
        folders[:] = sorted(name for name in folders if not name.startswith("."))  # MkDocs leaves these out, too
        for name in (*folders, *sorted(name for name in files if not name.startswith("."))):
            path = Path(folder, name).relative_to(root).as_posix()
            fault = _odd_file(root, path)
            if fault is None:
                is_folder = name in folders
                taken = _published_at(path, pages, is_folder) in (for_folders if is_folder else for_files)
                fault = "its place is taken by a generated page; rename it, or move it." if taken else None
            if fault:
                yield f"{named(path)}: {fault}"


def _stands_in(folders: Collection[str], name: str) -> bool:
    return any(Path(folder, name).is_file() for folder in folders)


def _odd_file(root: Path, path: str) -> str | None:
    place = root / path
    if not stays_inside(root, path) or not place.exists():
        return "this link leads out of the repository, or nowhere; put here what it leads to."
    if place.is_dir():
        linked = "pages behind a link to a folder are not checked; put the folder itself here."
        return linked if place.is_symlink() else None
    if not place.is_file():
        return "this is no regular file (it may be a device or a pipe); take it away."
    if place.suffix != ".md" and place.suffix.lower() in _OTHER_ENDINGS:
        return f"only pages that end in .md are checked and published; rename it to {named(place.stem)}.md."
    return None


def _published_at(path: str, pages: str, is_folder: bool) -> str:
    if path.endswith(".md") and not is_folder:
        return written_page_path(path, pages)
    return path.removeprefix(f"{pages}/")
