"""Who asks: the contact address that registries want, and the user agent made of it."""

import re
from collections.abc import Mapping

from claimstead import __version__
from claimstead.config import Registries
from claimstead.errors import ConfigError

VARIABLE = "CLAIMSTEAD_MAILTO"
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\Z")


def contact_address(settings: Registries, environment: Mapping[str, str]) -> str:
    """Returns the contact address: the environment's, else the configuration's, else nothing.

    The form is that of HTML's e-mail field, https://html.spec.whatwg.org/#valid-e-mail-address.

    Raises:
        ConfigError: what is given is not an e-mail address.
    """
    address = (environment.get(VARIABLE) or settings.mailto).strip()
    if address and not _ADDRESS.match(address):
        place = f"The environment's {VARIABLE}" if environment.get(VARIABLE) else "pyproject.toml: `mailto`"
        raise ConfigError(f"{place} is `{address[:100]}`, which is not an e-mail address; give one, or none at all.")
    return address


def user_agent(address: str) -> str:
    """Names the program and, where there is one, whom to write to when it misbehaves."""
    return f"claimstead/{__version__}" + (f" (mailto:{address})" if address else "")
