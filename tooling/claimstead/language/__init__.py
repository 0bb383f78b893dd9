"""Pure reading of prose: what a text says once its typography is set aside. No file, no network, no clock."""
