"""The errors of wrong use, as a tree; findings about content are never exceptions.

::

    ClaimsteadError          exit 2
    ├── ConfigError          [tool.claimstead] says something we do not understand
    ├── UsageError           a path, code or id that does not exist was asked for
    └── WriteError           a file could not be written (disk full, no permission)
"""


class ClaimsteadError(Exception):
    """Something the person at the keyboard must change before the run can go on.

    The text is one plain sentence that says what is wrong and what to do; the
    command line prints it without a traceback and leaves with ``exit_code``.
    """

    exit_code = 2


class ConfigError(ClaimsteadError):
    """The configuration in pyproject.toml can't be used as it stands."""


class UsageError(ClaimsteadError):
    """What was asked for on the command line does not exist or does not fit."""


class WriteError(ClaimsteadError):
    """A file could not be written; what stood there before is unchanged."""
