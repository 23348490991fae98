type Pair = tuple[int, int]  # error[E0104]


def first[T](items: list[T]) -> T:  # error[E0104]
    return items[0]
