# exit: 1
class ConfigError(Exception):
    def __init__(self, key, reason):
        super().__init__(key, reason)
        self.key, self.reason = key, reason

    def __str__(self):
        return f"{self.key!r}: {self.reason}"


def load(config, key):
    if key not in config:
        raise ConfigError(key, "is not set")
    return config[key]


print(load({"a": 1}, "a"))
try:
    load({}, "b")
except ConfigError as e:
    print("first one handled:", e)
load({}, "port")
