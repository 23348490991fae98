try:
    pass
except* ValueError:  # error[E0304]
    pass
