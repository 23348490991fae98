"""Five bodies as plain lists of floats; tuples in a list of pairs."""
from math import sqrt

BODIES = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 39.47841760435743),
    ([4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
     [0.606326392995832, 2.81198684491626, -0.02521836165988763], 0.03769367487038949),
    ([8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
     [-1.0107743461787924, 1.8256623712304119, 0.008415761376584154], 0.011286326131968767),
    ([12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
     [1.0827910064415354, 0.8687130181696082, -0.010832637401363636], 0.0017237240570597112),
    ([15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
     [0.979090732243898, 0.5946989986476762, -0.034755955504078104], 0.0020336868699246304),
]


def combinations(items):
    result = []
    for i in range(len(items) - 1):
        for other in items[i + 1:]:
            result.append((items[i], other))
    return result


def energy(bodies, pairs):
    e = 0.0
    for ((x1, y1, z1), _, m1), ((x2, y2, z2), _, m2) in pairs:
        dx, dy, dz = x1 - x2, y1 - y2, z1 - z2
        e -= m1 * m2 / sqrt(dx * dx + dy * dy + dz * dz)
    for _, (vx, vy, vz), m in bodies:
        e += m * (vx * vx + vy * vy + vz * vz) / 2.0
    return e


def advance(dt, steps, bodies, pairs):
    for _ in range(steps):
        for (p1, v1, m1), (p2, v2, m2) in pairs:
            dx = p1[0] - p2[0]
            dy = p1[1] - p2[1]
            dz = p1[2] - p2[2]
            mag = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            b1, b2 = m1 * mag, m2 * mag
            v1[0] -= dx * b2
            v1[1] -= dy * b2
            v1[2] -= dz * b2
            v2[0] += dx * b1
            v2[1] += dy * b1
            v2[2] += dz * b1
        for r, v, _ in bodies:
            r[0] += dt * v[0]
            r[1] += dt * v[1]
            r[2] += dt * v[2]


def main():
    pairs = combinations(BODIES)
    px = py = pz = 0.0
    for _, (vx, vy, vz), m in BODIES:
        px -= vx * m
        py -= vy * m
        pz -= vz * m
    sun = BODIES[0]
    sun[1][0], sun[1][1], sun[1][2] = px / sun[2], py / sun[2], pz / sun[2]
    print(f"{energy(BODIES, pairs):.9f}")
    advance(0.01, 120_000, BODIES, pairs)
    print(f"{energy(BODIES, pairs):.9f}")


main()
