# exit: 1
data = {"user": {"name": None}}


def shout(record):
    return record["user"]["name"].upper() + "!"


shout(data)
