*a, *b = [1]  # error[E0113]
*c = [1]  # error[E0113]
