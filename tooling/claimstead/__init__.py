"""claimstead: every statement stands on a claim, every claim on evidence, every piece of evidence on a work."""

__version__ = "0.1.0"
