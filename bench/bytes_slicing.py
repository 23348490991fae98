def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def parse(packet):
    """Records of: kind (1 byte), length (1 byte), payload."""
    pos = 0
    found = []
    while pos < len(packet):
        kind = packet[pos]
        length = packet[pos + 1]
        payload = packet[pos + 2:pos + 2 + length]
        found.append((kind, payload))
        pos += 2 + length
    return found


def main():
    parts = []
    for i in range(200):
        payload = bytes((i * j) % 256 for j in range(i % 17))
        parts.append(bytes([i % 7, len(payload)]) + payload)
    packet = b"".join(parts)
    total = 0
    for _ in range(2000):
        for kind, payload in parse(packet):
            if kind == 3:
                total += len(payload)
            elif payload[:1] == b"\x00" and payload[-1:] != b"\x00":
                total += payload[-1]
    print(len(packet), total, checksum(packet * 400))
    view = bytearray()
    for i in range(300_000):
        view += packet[i % 1000:i % 1000 + 4]
        if len(view) > 4096:
            del view[:4000]
    print(len(view), checksum(bytes(view)))


main()
