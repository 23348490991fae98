from __future__ import print_functions  # error[E0114]
