"""Solids."""
print("init", __name__)
