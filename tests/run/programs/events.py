"""A discrete event simulation: customers, two tellers, a queue ordered by time and priority."""
import heapq
import random


class Event:
    counter = 0

    def __init__(self, time, action, *args):
        self.time, self.action, self.args = time, action, args
        self.cancelled = False
        Event.counter += 1
        self.order = Event.counter

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)


class Simulation:
    def __init__(self):
        self.now = 0.0
        self.queue = []
        self.log = []

    def after(self, delay, action, *args):
        event = Event(self.now + delay, action, *args)
        heapq.heappush(self.queue, event)
        return event

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            if event.cancelled:
                continue
            self.now = event.time
            event.action(*event.args)
        self.now = until

    def note(self, text):
        self.log.append(f"{self.now:7.2f} {text}")


class Customer:
    def __init__(self, name, patience, vip=False):
        self.name, self.patience, self.vip = name, patience, vip
        self.arrived = None
        self.giving_up = None


class Office:
    def __init__(self, sim, tellers, rng):
        self.sim, self.rng = sim, rng
        self.free = list(tellers)
        self.waiting = []
        self.served, self.lost, self.waits = 0, 0, []
        self.busy = dict.fromkeys(tellers, 0.0)

    def arrive(self, customer):
        customer.arrived = self.sim.now
        self.sim.note(f"{customer.name} arrives" + (" (vip)" if customer.vip else ""))
        self.waiting.append(customer)
        customer.giving_up = self.sim.after(customer.patience, self.give_up, customer)
        self.serve()

    def give_up(self, customer):
        if customer in self.waiting:
            self.waiting.remove(customer)
            self.lost += 1
            self.sim.note(f"{customer.name} leaves angry")

    def serve(self):
        while self.free and self.waiting:
            customer = min(self.waiting, key=lambda c: (not c.vip, c.arrived))
            self.waiting.remove(customer)
            customer.giving_up.cancelled = True
            teller = self.free.pop(0)
            took = round(self.rng.uniform(1, 6), 2)
            self.waits.append(self.sim.now - customer.arrived)
            self.busy[teller] += took
            self.sim.note(f"{teller} serves {customer.name}")
            self.sim.after(took, self.done, teller, customer)

    def done(self, teller, customer):
        self.served += 1
        self.free.append(teller)
        self.free.sort()
        self.serve()


def simulate(seed, tellers, customers):
    rng = random.Random(seed)
    sim = Simulation()
    office = Office(sim, tellers, rng)
    at = 0.0
    for i in range(customers):
        at += rng.expovariate(0.8)
        sim.after(at, office.arrive, Customer(f"c{i}", patience=rng.randint(2, 9), vip=rng.random() < 0.2))
    sim.run(100)
    return sim, office


sim, office = simulate(11, ["Tess", "Uma"], 15)
print("\n".join(sim.log))
print(office.served, office.lost, [round(w, 2) for w in office.waits])
for seed in range(4):
    _, office = simulate(seed, ["A", "B", "C"][: seed % 3 + 1], 40)
    average = sum(office.waits) / len(office.waits)
    print(seed, office.served, office.lost, f"{average:.3f}", {k: round(v, 1) for k, v in office.busy.items()})
print(Event.counter)
