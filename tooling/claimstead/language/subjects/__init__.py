"""Whom or what was studied, as prose and headings tell it."""
