"""Where things are on the site: pages with their titles, and the sentences of an article."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class PageLink:
    """A page of the site: its title and its path from the site's root."""

    title: str
    path: str


@dataclasses.dataclass(frozen=True, slots=True)
class SaidIn:
    """An article that says what a claim states: its id, its page (path empty where there is none), the sentences."""

    article: str
    page: PageLink
    sentences: tuple[int, ...]
