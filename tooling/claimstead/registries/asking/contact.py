"""Who asks: the contact address that registries want, and the user agent made of it."""

import re
from collections.abc import Mapping

from claimstead import __version__
from claimstead.config import MAIL, Registries
from claimstead.errors import ConfigError

VARIABLE = "CLAIMSTEAD_MAILTO"


def contact_address(settings: Registries, environment: Mapping[str, str]) -> str:
    """Returns the contact address: the environment's, else the configuration's, else nothing.

    Raises:
        ConfigError: what is given is not an e-mail address.
    """
    address = (environment.get(VARIABLE) or settings.mailto).strip()
    if not re.match(MAIL, address):
        place = f"The environment's {VARIABLE}" if environment.get(VARIABLE) else "pyproject.toml: `mailto`"
        raise ConfigError(f"{place} is `{address[:100]}`, which is not an e-mail address; give one, or none at all.")
    return address


def user_agent(address: str) -> str:
    """Names the program and, where there is one, whom to write to when it misbehaves."""
    return f"claimstead/{__version__}" + (f" (mailto:{address})" if address else "")
