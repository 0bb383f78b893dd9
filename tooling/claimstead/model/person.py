"""The people of claims/people.yaml: who may review, and what interests they declare."""

from typing import Annotated

import msgspec
from msgspec import Meta

from claimstead.model.value import Slug, Text, Value

Orcid = Annotated[
    str,
    Meta(pattern=r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]\Z", description="an ORCID iD such as 0000-0002-1825-0097"),
]


class Person(Value, frozen=True, kw_only=True):
    """A reviewer as readers are told of them."""

    name: Text
    credentials: Text
    orcid: Orcid | None = None
    interests: tuple[Text, ...] = ()


class People(Value, frozen=True, kw_only=True):
    """The whole of claims/people.yaml, by key."""

    people: dict[Slug, Person] = msgspec.field(default_factory=dict)
