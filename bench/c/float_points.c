#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { COUNT = 150000 };

typedef struct {
    double x, y, z;
} Point;

static double larger(double left, double right) {
    return left > right ? left : right;
}

int main(void) {
    for (int run = 0; run < 5; run++) {
        Point *points = malloc(COUNT * sizeof *points);
        for (int i = 0; i < COUNT; i++) {
            double x = sin(i);
            points[i] = (Point){x, cos(i) * 3, x * x / 2};
        }
        for (int i = 0; i < COUNT; i++) {
            Point *p = &points[i];
            double norm = sqrt(p->x * p->x + p->y * p->y + p->z * p->z);
            p->x /= norm;
            p->y /= norm;
            p->z /= norm;
        }
        Point best = points[0];
        for (int i = 1; i < COUNT; i++)
            best = (Point){larger(best.x, points[i].x), larger(best.y, points[i].y), larger(best.z, points[i].z)};
        printf("<Point: x=%.6f, y=%.6f, z=%.6f>\n", best.x, best.y, best.z);
        free(points);
    }
}
