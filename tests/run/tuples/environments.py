class N:
    def ev(self, env):
        def call(*a):
            return self.ev((dict(zip("ab", a)), env))
        return call
def run(env, n):
    if n == 0: return env
    return run(({n: n}, env), n - 1)
print(run(({}, None), 3))
