while True:
pass


class C:
    def f(self):
    pass

    async def g(self):
    pass


try:
    pass
except ValueError:
pass

total = 1 + \