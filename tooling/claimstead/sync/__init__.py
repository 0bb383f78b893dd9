"""Asks the registries what references.lock does not know yet, and writes down what they answer, batch by batch."""
