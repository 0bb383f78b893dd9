"""Asks outside judges what a work says of a claim, and writes down what they said; nothing rests on it."""
