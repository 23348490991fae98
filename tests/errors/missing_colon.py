if True  # error[E0101]
    print("yes")
