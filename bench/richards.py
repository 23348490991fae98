"""A simulated operating system kernel: an idler, a worker, two handlers and two devices pass packets."""

IDLER, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = range(2)
PACKET_SIZE = 4


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * PACKET_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class DeviceRecord:
    def __init__(self):
        self.pending = None


class IdleRecord:
    def __init__(self):
        self.control = 1
        self.count = 10000


class HandlerRecord:
    def __init__(self):
        self.work_in = None
        self.device_in = None


class WorkerRecord:
    def __init__(self):
        self.destination = HANDLER_A
        self.count = 0


class State:
    def __init__(self):
        self.packet_pending = True
        self.waiting = False
        self.holding = False

    def set_pending(self):
        self.packet_pending = True
        self.waiting = self.holding = False
        return self

    def set_waiting(self):
        self.packet_pending = self.holding = False
        self.waiting = True
        return self

    def set_running(self):
        self.packet_pending = self.waiting = self.holding = False
        return self

    def set_waiting_with_packet(self):
        self.packet_pending = self.waiting = True
        self.holding = False
        return self

    def held_or_waiting(self):
        return self.holding or (not self.packet_pending and self.waiting)

    def waiting_with_packet(self):
        return self.packet_pending and self.waiting and not self.holding


class Task(State):
    def __init__(self, kernel, ident, priority, queue, state, record):
        super().__init__()
        self.link = kernel.tasks
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.packet_pending = state.packet_pending
        self.waiting = state.waiting
        self.holding = state.holding
        self.record = record
        self.kernel = kernel
        kernel.tasks = self
        kernel.table[ident] = self

    def run(self, packet):
        raise NotImplementedError

    def resume(self):
        if self.waiting_with_packet():
            message = self.queue
            self.queue = message.link
            if self.queue is None:
                self.set_running()
            else:
                self.set_pending()
        else:
            message = None
        return self.run(message)

    def add_packet(self, packet, old):
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.queue)
        return old

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.holds += 1
        self.holding = True
        return self.link

    def release(self, ident):
        task = self.kernel.find(ident)
        task.holding = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        task = self.kernel.find(packet.ident)
        self.kernel.sent += 1
        packet.link = None
        packet.ident = self.ident
        return task.add_packet(packet, self)


class DeviceTask(Task):
    def run(self, packet):
        record = self.record
        if packet is None:
            packet = record.pending
            if packet is None:
                return self.wait()
            record.pending = None
            return self.send(packet)
        record.pending = packet
        return self.hold()


class HandlerTask(Task):
    def run(self, packet):
        record = self.record
        if packet is not None:
            if packet.kind == WORK_PACKET:
                record.work_in = packet.append_to(record.work_in)
            else:
                record.device_in = packet.append_to(record.device_in)
        work = record.work_in
        if work is None:
            return self.wait()
        count = work.datum
        if count >= PACKET_SIZE:
            record.work_in = work.link
            return self.send(work)
        device = record.device_in
        if device is None:
            return self.wait()
        record.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.send(device)


class IdleTask(Task):
    def run(self, packet):
        record = self.record
        record.count -= 1
        if record.count == 0:
            return self.hold()
        if record.control & 1 == 0:
            record.control //= 2
            return self.release(DEVICE_A)
        record.control = record.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class WorkTask(Task):
    def run(self, packet):
        record = self.record
        if packet is None:
            return self.wait()
        record.destination = HANDLER_B if record.destination == HANDLER_A else HANDLER_A
        packet.ident = record.destination
        packet.datum = 0
        for i in range(PACKET_SIZE):
            record.count += 1
            if record.count > 26:
                record.count = 1
            packet.data[i] = ord("A") + record.count - 1
        return self.send(packet)


class Kernel:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.holds = 0
        self.sent = 0
        self.switches = 0

    def find(self, ident):
        task = self.table[ident]
        if task is None:
            raise LookupError(f"no task {ident}")
        return task

    def schedule(self):
        task = self.tasks
        while task is not None:
            if task.held_or_waiting():
                task = task.link
            else:
                self.switches += 1
                task = task.resume()

    def run(self):
        IdleTask(self, IDLER, 1, None, State().set_running(), IdleRecord())
        queue = Packet(None, IDLER, WORK_PACKET)
        queue = Packet(queue, IDLER, WORK_PACKET)
        WorkTask(self, WORKER, 1000, queue, State().set_waiting_with_packet(), WorkerRecord())
        for ident, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
            queue = None
            for _ in range(3):
                queue = Packet(queue, device, DEVICE_PACKET)
            HandlerTask(self, ident, priority, queue, State().set_waiting_with_packet(), HandlerRecord())
        DeviceTask(self, DEVICE_A, 4000, None, State().set_waiting(), DeviceRecord())
        DeviceTask(self, DEVICE_B, 5000, None, State().set_waiting(), DeviceRecord())
        self.schedule()


for _ in range(12):
    kernel = Kernel()
    kernel.run()
    for task in kernel.table:
        task.link = task.kernel = None
print(kernel.holds, kernel.sent, kernel.switches)
