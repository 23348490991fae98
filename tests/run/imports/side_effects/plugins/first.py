from registry import register


@register
def increment(x):
    return x + 1
