# exit: 1
check = lambda x: 10 // x


def run(items):
    return [check(i) for i in items]


run([2, 1])
run([1, 0])
