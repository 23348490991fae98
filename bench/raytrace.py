"""A small ray tracer: spheres and a chequered plane, shadows and reflections."""
import math

EPSILON = 1e-6


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y, self.z - o.z)

    def scale(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def cross(self, o):
        return Vector(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)

    def length(self):
        return math.sqrt(self.dot(self))

    def normalized(self):
        return self.scale(1.0 / self.length())

    def reflect(self, normal):
        return self - normal.scale(2 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.normalized()

    def at(self, t):
        return self.origin + self.direction.scale(t)


class Surface:
    def __init__(self, color, ambient=0.2, diffuse=0.6, mirror=0.2):
        self.color = color
        self.ambient = ambient
        self.diffuse = diffuse
        self.mirror = mirror

    def color_at(self, point):
        return self.color


class Chequered(Surface):
    def __init__(self, color, other, size):
        super().__init__(color)
        self.other = other
        self.size = size

    def color_at(self, point):
        n = math.floor(point.x / self.size) + math.floor(point.z / self.size)
        return self.color if n % 2 == 0 else self.other


class Sphere:
    def __init__(self, center, radius, surface):
        self.center = center
        self.radius = radius
        self.surface = surface

    def hit(self, ray):
        to_center = self.center - ray.origin
        along = to_center.dot(ray.direction)
        gap = self.radius * self.radius - (to_center.dot(to_center) - along * along)
        if gap < 0:
            return None
        return along - math.sqrt(gap)

    def normal(self, point):
        return (point - self.center).normalized()


class Plane:
    def __init__(self, point, normal, surface):
        self.point = point
        self.up = normal.normalized()
        self.surface = surface

    def hit(self, ray):
        slope = ray.direction.dot(self.up)
        if abs(slope) < EPSILON:
            return None
        return (self.point - ray.origin).dot(self.up) / slope

    def normal(self, point):
        return self.up


class Scene:
    def __init__(self, things, lights, background):
        self.things = things
        self.lights = lights
        self.background = background

    def nearest(self, ray):
        best = None
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and t > EPSILON and (best is None or t < best[0]):
                best = t, thing
        return best

    def lit(self, point, light):
        gap = light - point
        distance = gap.length()
        ray = Ray(point, gap)
        for thing in self.things:
            t = thing.hit(ray)
            if t is not None and EPSILON < t < distance:
                return False
        return True

    def trace(self, ray, depth):
        found = self.nearest(ray)
        if found is None:
            return self.background
        t, thing = found
        point = ray.at(t)
        normal = thing.normal(point)
        surface = thing.surface
        r, g, b = surface.color_at(point)
        light = surface.ambient
        for source in self.lights:
            if self.lit(point, source):
                light += surface.diffuse * max(0.0, (source - point).normalized().dot(normal))
        r, g, b = r * light, g * light, b * light
        if depth > 0 and surface.mirror > 0:
            mr, mg, mb = self.trace(Ray(point, ray.direction.reflect(normal)), depth - 1)
            k = surface.mirror
            r, g, b = r + mr * k, g + mg * k, b + mb * k
        return r, g, b


class Camera:
    def __init__(self, eye, target, width, height, angle):
        self.eye = eye
        self.width, self.height = width, height
        forward = (target - eye).normalized()
        self.right = forward.cross(Vector(0, 1, 0)).normalized()
        self.up = self.right.cross(forward)
        self.forward = forward
        self.half = math.tan(math.radians(angle) / 2)

    def ray(self, x, y):
        dx = (2 * (x + 0.5) / self.width - 1) * self.half
        dy = (1 - 2 * (y + 0.5) / self.height) * self.half * self.height / self.width
        return Ray(self.eye, self.forward + self.right.scale(dx) + self.up.scale(dy))


def main(width, height):
    things = [Plane(Vector(0, 0, 0), Vector(0, 1, 0), Chequered((1, 1, 1), (0.1, 0.1, 0.1), 1.5))]
    for i in range(6):
        angle = i * math.pi / 3
        color = (0.3 + 0.1 * i, 0.9 - 0.1 * i, 0.5)
        things.append(Sphere(Vector(3 * math.cos(angle), 1 + 0.2 * i, 3 * math.sin(angle)), 1.0, Surface(color, mirror=0.3)))
    scene = Scene(things, [Vector(10, 12, -10), Vector(-8, 6, -4)], (0.2, 0.3, 0.5))
    camera = Camera(Vector(0, 4, -11), Vector(0, 1, 0), width, height, 50)
    checksum = [0.0, 0.0, 0.0]
    bright = 0
    for y in range(height):
        for x in range(width):
            color = scene.trace(camera.ray(x, y), 3)
            for i, c in enumerate(color):
                checksum[i] += min(c, 1.0)
            if sum(color) > 1.8:
                bright += 1
    print(" ".join(f"{c:.6f}" for c in checksum), bright)


main(160, 110)
