"""Pure comparison of two bibliographic descriptions: what a reference says against what is registered.

Every comparison answers with a Comparison, never with a bare number: rules decide by
``agreement``, and messages to editors are made from ``why``.
"""
