"""An assembler and a stack machine; programs of it compute things worth checking."""


class VMError(Exception):
    pass


class Code:
    def __init__(self, source):
        self.ops, self.labels = [], {}
        pending = []
        for number, line in enumerate(source.strip().splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            if line.endswith(":"):
                self.labels[line[:-1]] = len(self.ops)
                continue
            op, *args = line.split()
            if op not in VM.OPS:
                raise VMError(f"line {number}: unknown {op!r}")
            arg = None
            if args:
                try:
                    arg = int(args[0])
                except ValueError:
                    arg = args[0]
                    if op in ("jump", "jz", "call"):
                        pending.append((number, len(self.ops)))
            self.ops.append((op, arg))
        for number, at in pending:
            op, label = self.ops[at]
            if label not in self.labels:
                raise VMError(f"line {number}: no label {label!r}")
            self.ops[at] = op, self.labels[label]


class VM:
    OPS = {}

    def __init__(self, code, limit=200000):
        self.code, self.limit = code, limit
        self.stack, self.calls, self.memory, self.output = [], [], {}, []
        self.pc = self.steps = 0

    def pop(self):
        if not self.stack:
            raise VMError(f"stack underflow at {self.pc - 1}")
        return self.stack.pop()

    def run(self):
        while self.pc < len(self.code.ops):
            self.steps += 1
            if self.steps > self.limit:
                raise VMError("too many steps")
            op, arg = self.code.ops[self.pc]
            self.pc += 1
            if self.OPS[op](self, arg) is False:
                break
        return self


def op(name):
    def register(fn):
        VM.OPS[name] = fn
        return fn

    return register


def binary(name, fn):
    @op(name)
    def run(vm, arg):
        b, a = vm.pop(), vm.pop()
        vm.stack.append(fn(a, b))


for name, fn in {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "lt": lambda a, b: int(a < b),
    "eq": lambda a, b: int(a == b),
}.items():
    binary(name, fn)


@op("push")
def push(vm, arg):
    vm.stack.append(arg)


@op("dup")
def dup(vm, arg):
    value = vm.pop()
    vm.stack += [value, value]


@op("swap")
def swap(vm, arg):
    b, a = vm.pop(), vm.pop()
    vm.stack.extend((b, a))


@op("drop")
def drop(vm, arg):
    vm.pop()


@op("load")
def load(vm, arg):
    try:
        vm.stack.append(vm.memory[arg])
    except KeyError:
        raise VMError(f"unset {arg}") from None


@op("store")
def store(vm, arg):
    vm.memory[arg] = vm.pop()


@op("jump")
def jump(vm, arg):
    vm.pc = arg


@op("jz")
def jz(vm, arg):
    if not vm.pop():
        vm.pc = arg


@op("call")
def call(vm, arg):
    vm.calls.append(vm.pc)
    vm.pc = arg


@op("ret")
def ret(vm, arg):
    if not vm.calls:
        return False
    vm.pc = vm.calls.pop()


@op("print")
def print_(vm, arg):
    vm.output.append(str(vm.pop()))


@op("halt")
def halt(vm, arg):
    return False


PROGRAMS = {
    "factorial": """
        push 25
        call fact
        print
        halt
    fact:               # n -> n!
        dup
        jz one
        dup
        push 1
        sub
        call fact
        mul
        ret
    one:
        drop
        push 1
        ret
    """,
    "primes": """
        push 2
        store n
    next:
        push 2
        store d
    try:
        load d
        dup
        mul
        load n
        swap
        lt
        jz test
        load n
        print
        jump more
    test:
        load n
        load d
        mod
        jz more
        load d
        push 1
        add
        store d
        jump try
    more:
        load n
        push 1
        add
        dup
        store n
        push 60
        lt
        jz end
        jump next
    end:
        halt
    """,
    "gcd": """
        push 3528
        push 3780
    loop:
        dup
        jz done
        dup
        store t
        mod
        load t
        swap
        jump loop
    done:
        drop
        print
    """,
    "forever": "top:\njump top",
    "underflow": "push 1\nadd",
    "unset": "load nowhere",
    "zero": "push 1\npush 0\ndiv",
    "bad op": "push 1\nfly",
    "bad label": "jump nowhere",
    "empty": "# nothing",
}
for name, source in PROGRAMS.items():
    try:
        vm = VM(Code(source)).run()
        print(f"{name}: {' '.join(vm.output)} ({vm.steps} steps, stack {vm.stack})")
    except (VMError, ZeroDivisionError) as e:
        print(f"{name}: {type(e).__name__}: {e}")
print(sorted(VM.OPS), len(Code(PROGRAMS["primes"]).ops))
