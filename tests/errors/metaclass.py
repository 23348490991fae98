class Meta(type):
    pass


class C(metaclass=Meta):  # error[E0302]
    pass
