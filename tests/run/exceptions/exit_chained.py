# exit: 1
def read(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f"can't read {text!r}") from e


print(read("12"))
print(read("twelve"))
