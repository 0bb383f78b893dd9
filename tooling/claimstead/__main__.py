"""Runs the command line as ``python -m claimstead``."""

from claimstead.cli import main

main()
