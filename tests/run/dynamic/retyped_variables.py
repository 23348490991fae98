x = 1
print(x + 1)
x = "one"
print(x + "!")
x = [x, 1]
print(x)
x = None
print(x)
x = 2.5
print(x * 2)


def retype(kind):
    value = 0
    if kind == "str":
        value = "text"
    elif kind == "list":
        value = [1]
    elif kind == "none":
        value = None
    elif kind == "func":
        value = len
    return value


for kind in ("int", "str", "list", "none", "func"):
    v = retype(kind)
    print(v if kind != "func" else v("abc"), v == 0)
acc = 0
for step in (1, 0.5, True, 10 ** 20):
    acc = acc + step
print(acc)
state = "start"
log = []
while state is not None:
    log.append(state)
    if state == "start":
        state = 3
    elif isinstance(state, int) and state > 0:
        state -= 1
    elif state == 0:
        state = (1, 2)
    else:
        state = None
print(log)


def parse(text):
    for convert in (int, float):
        try:
            return convert(text)
        except ValueError:
            pass
    if text in ("true", "false"):
        return text == "true"
    if text == "null":
        return None
    if "," in text:
        return [parse(p) for p in text.split(",")]
    return text


for text in ("12", "1.5", "true", "null", "1,x,2.5,null", "word", "123456789012345678901"):
    value = parse(text)
    print(repr(value), type(value).__name__)


def average(values):
    result = None
    for v in values:
        if result is None:
            result = v
        else:
            result = (result + v) / 2
    return result


print(average([]), average([4]), average([4, 8]), average([1, 2, 3.5]))


class Box:
    def __init__(self, content=None):
        self.content = content

    def swap(self, new):
        old, self.content = self.content, new
        return old


b = Box()
print([b.swap(v) for v in (1, "two", [3], None, 4.5)], b.content)
boxes = [Box(1), Box("s"), Box(), Box([Box(2)])]
print([type(q.content).__name__ for q in boxes], boxes[3].content[0].content)
for q in boxes:
    q.content = str(q.content)[:4]
print([q.content for q in boxes[:3]])
result = 1
for f in (lambda r: r + 1, str, lambda r: r * 3, int, float, lambda r: [r], len):
    result = f(result)
    print(result, end=" ")
print()
i = 10
for i in ("a", 2, None):
    pass
print(i)
flag = 1 and "yes" or []
print(flag, 0 or None, "" or 5, None or [] or {}, 3 and 2.5)
