"""Measurements, apart from the tests: ``make bench`` runs them and prints ratios and peak memory."""
