"""Asking over HTTP, politely: one session a run, its pace, its patience and its end."""
