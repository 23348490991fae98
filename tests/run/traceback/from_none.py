# exit: 1
class NotConfigured(Exception):
    pass


def setting(table, key):
    try:
        return table[key]
    except KeyError:
        raise NotConfigured(key) from None


print(setting({"a": 1}, "a"))
setting({"a": 1}, "b")
