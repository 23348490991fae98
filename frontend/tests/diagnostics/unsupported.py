async def main():
    pass


class Meta(metaclass=Registry):
    pass


print(eval("1 + 1"))
try:
    pass
except* ValueError:
    pass
