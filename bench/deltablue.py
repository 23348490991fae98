"""An incremental constraint solver: one-way constraints of different strengths, plans, chains and projections."""

REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = range(7)


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stay = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def add(self):
        self.add_to_graph()
        PLANNER.incremental_add(self)

    def destroy(self):
        if self.is_satisfied():
            PLANNER.incremental_remove(self)
        self.remove_from_graph()

    def satisfy(self, mark):
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength == REQUIRED:
                raise ValueError("a required constraint can't be satisfied")
            return None
        self.mark_inputs(mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        out.determined_by = self
        if not PLANNER.add_propagate(self, mark):
            raise ValueError("cycle")
        out.mark = mark
        return overridden

    def is_input(self):
        return False


class Unary(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.add()

    def add_to_graph(self):
        self.variable.constraints.append(self)
        self.satisfied = False

    def remove_from_graph(self):
        self.variable.constraints.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.strength

    def is_satisfied(self):
        return self.satisfied

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()

    def mark_unsatisfied(self):
        self.satisfied = False


class Stay(Unary):
    def execute(self):
        pass


class Edit(Unary):
    def is_input(self):
        return True

    def execute(self):
        pass


NONE, FORWARD, BACKWARD = range(3)


class Binary(Constraint):
    def __init__(self, v1, v2, strength):
        super().__init__(strength)
        self.v1 = v1
        self.v2 = v2
        self.direction = NONE
        self.add()

    def add_to_graph(self):
        self.v1.constraints.append(self)
        self.v2.constraints.append(self)
        self.direction = NONE

    def remove_from_graph(self):
        self.v1.constraints.remove(self)
        self.v2.constraints.remove(self)
        self.direction = NONE

    def choose_method(self, mark):
        if self.v1.mark == mark:
            forward = self.v2.mark != mark and self.strength < self.v2.strength
            self.direction = FORWARD if forward else NONE
        elif self.v2.mark == mark:
            self.direction = BACKWARD if self.strength < self.v1.strength else NONE
        elif self.v1.strength > self.v2.strength:
            self.direction = BACKWARD if self.strength < self.v1.strength else NONE
        else:
            self.direction = FORWARD if self.strength < self.v2.strength else BACKWARD

    def is_satisfied(self):
        return self.direction != NONE

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        i = self.input()
        return i.mark == mark or i.stay or i.determined_by is None

    def input(self):
        return self.v1 if self.direction == FORWARD else self.v2

    def output(self):
        return self.v2 if self.direction == FORWARD else self.v1

    def recalculate(self):
        source, out = self.input(), self.output()
        out.strength = max(self.strength, source.strength)
        out.stay = source.stay
        if out.stay:
            self.execute()

    def mark_unsatisfied(self):
        self.direction = NONE


class Equal(Binary):
    def execute(self):
        self.output().value = self.input().value


class Scale(Binary):
    def __init__(self, source, scale, offset, target, strength):
        self.scale = scale
        self.offset = offset
        super().__init__(source, target, strength)

    def add_to_graph(self):
        super().add_to_graph()
        self.scale.constraints.append(self)
        self.offset.constraints.append(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        self.scale.constraints.remove(self)
        self.offset.constraints.remove(self)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.scale.mark = self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.v2.value = self.v1.value * self.scale.value + self.offset.value
        else:
            self.v1.value = (self.v2.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source, out = self.input(), self.output()
        out.strength = max(self.strength, source.strength)
        out.stay = source.stay and self.scale.stay and self.offset.stay
        if out.stay:
            self.execute()


class Plan:
    def __init__(self):
        self.steps = []

    def execute(self):
        for c in self.steps:
            c.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, c):
        mark = self.new_mark()
        overridden = c.satisfy(mark)
        while overridden is not None:
            overridden = overridden.satisfy(mark)

    def incremental_remove(self, c):
        out = c.output()
        c.mark_unsatisfied()
        c.remove_from_graph()
        unsatisfied = self.remove_propagate(out)
        for strength in range(REQUIRED, WEAKEST):
            for u in unsatisfied:
                if u.strength == strength:
                    self.incremental_add(u)
        c.add_to_graph()

    def make_plan(self, sources):
        mark = self.new_mark()
        plan = Plan()
        todo = list(sources)
        while todo:
            c = todo.pop()
            if c.output().mark != mark and c.inputs_known(mark):
                plan.steps.append(c)
                c.output().mark = mark
                self.consuming(c.output(), todo)
        return plan

    def plan_for(self, constraints):
        return self.make_plan([c for c in constraints if c.is_input() and c.is_satisfied()])

    def add_propagate(self, c, mark):
        todo = [c]
        while todo:
            d = todo.pop()
            if d.output().mark == mark:
                self.incremental_remove(c)
                return False
            d.recalculate()
            self.consuming(d.output(), todo)
        return True

    def remove_propagate(self, out):
        out.determined_by = None
        out.strength = WEAKEST
        out.stay = True
        unsatisfied = []
        todo = [out]
        while todo:
            v = todo.pop()
            for c in v.constraints:
                if not c.is_satisfied():
                    unsatisfied.append(c)
            for c in v.constraints:
                if c is not v.determined_by and c.is_satisfied():
                    c.recalculate()
                    todo.append(c.output())
        return unsatisfied

    def consuming(self, v, into):
        for c in v.constraints:
            if c is not v.determined_by and c.is_satisfied():
                into.append(c)


PLANNER = Planner()


def change(variable, value):
    edit = Edit(variable, PREFERRED)
    plan = PLANNER.plan_for([edit])
    for _ in range(10):
        variable.value = value
        plan.execute()
    edit.destroy()


def chain(n):
    variables = [Variable(f"v{i}", 0) for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b, REQUIRED)
    Stay(variables[-1], STRONG_DEFAULT)
    edit = Edit(variables[0], PREFERRED)
    plan = PLANNER.plan_for([edit])
    for i in range(100):
        variables[0].value = i
        plan.execute()
        if variables[-1].value != i:
            raise AssertionError("the chain broke")
    edit.destroy()
    result = variables[-1].value
    for v in variables:
        v.constraints.clear()
        v.determined_by = None
    return result


def projection(n):
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    sources, targets = [], []
    for i in range(n):
        source, target = Variable("s", i), Variable("t", i)
        sources.append(source)
        targets.append(target)
        Stay(source, NORMAL)
        Scale(source, scale, offset, target, REQUIRED)
    change(sources[0], 17)
    results = [targets[0].value]
    change(targets[0], 1050)
    results.append(sources[0].value)
    change(scale, 5)
    results.append(sum(t.value for t in targets[1:]))
    change(offset, 2000)
    results.append(sum(t.value for t in targets[1:]))
    for v in sources + targets + [scale, offset]:
        v.constraints.clear()
        v.determined_by = None
    return results


total = 0
for _ in range(45):
    total += chain(300)
    results = projection(300)
print(total, results, PLANNER.mark)
