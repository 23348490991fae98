try:
    pass
except:  # error[E0110]
    pass
except ValueError:
    pass
