from . import sibling  # error[E0202]
