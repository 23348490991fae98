class Field:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name}: {value!r} is not {self.kind.__name__}")
        obj.__dict__[self.name] = value
class Model:
    def __init__(self, **kw):
        for k, v in kw.items():
            if k not in self.fields: raise AttributeError(k)
            setattr(self, k, v)
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)})"
class User(Model):
    name = Field(str, "anon")
    age = Field(int, 0)
u = User(name="ann")
u.age += 1
print(u, User(), User.fields, u.__dict__, isinstance(User.name, Field))
class Cache(dict):
    def __init__(self, maker, *a, **k):
        super().__init__(*a, **k)
        self.maker = maker
c = Cache(5, a="A")
print(c)
