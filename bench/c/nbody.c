/* The same order of operations as nbody.py: the digits must agree. */
#include <math.h>
#include <stdio.h>

enum { N = 5 };

static double place[N][3] = {
    {0.0, 0.0, 0.0},
    {4.84143144246472090, -1.16032004402742839, -0.103622044471123109},
    {8.34336671824457987, 4.12479856412430479, -0.403523417114321381},
    {12.8943695621391310, -15.1111514016986312, -0.223307578892655734},
    {15.3796971148509165, -25.9193146099879641, 0.179258772950371181},
};
static double speed[N][3] = {
    {0.0, 0.0, 0.0},
    {0.606326392995832, 2.81198684491626, -0.02521836165988763},
    {-1.0107743461787924, 1.8256623712304119, 0.008415761376584154},
    {1.0827910064415354, 0.8687130181696082, -0.010832637401363636},
    {0.979090732243898, 0.5946989986476762, -0.034755955504078104},
};
static const double mass[N] = {39.47841760435743, 0.03769367487038949, 0.011286326131968767, 0.0017237240570597112,
                               0.0020336868699246304};

static double energy(void) {
    double e = 0.0;
    for (int i = 0; i < N; i++)
        for (int j = i + 1; j < N; j++) {
            double dx = place[i][0] - place[j][0], dy = place[i][1] - place[j][1], dz = place[i][2] - place[j][2];
            e -= mass[i] * mass[j] / sqrt(dx * dx + dy * dy + dz * dz);
        }
    for (int i = 0; i < N; i++)
        e += mass[i] * (speed[i][0] * speed[i][0] + speed[i][1] * speed[i][1] + speed[i][2] * speed[i][2]) / 2.0;
    return e;
}

static void advance(double dt, int steps) {
    for (int step = 0; step < steps; step++) {
        for (int i = 0; i < N; i++)
            for (int j = i + 1; j < N; j++) {
                double dx = place[i][0] - place[j][0], dy = place[i][1] - place[j][1], dz = place[i][2] - place[j][2];
                double mag = dt * pow(dx * dx + dy * dy + dz * dz, -1.5);
                double b1 = mass[i] * mag, b2 = mass[j] * mag;
                speed[i][0] -= dx * b2;
                speed[i][1] -= dy * b2;
                speed[i][2] -= dz * b2;
                speed[j][0] += dx * b1;
                speed[j][1] += dy * b1;
                speed[j][2] += dz * b1;
            }
        for (int i = 0; i < N; i++)
            for (int axis = 0; axis < 3; axis++)
                place[i][axis] += dt * speed[i][axis];
    }
}

int main(void) {
    double p[3] = {0.0, 0.0, 0.0};
    for (int i = 0; i < N; i++)
        for (int axis = 0; axis < 3; axis++)
            p[axis] -= speed[i][axis] * mass[i];
    for (int axis = 0; axis < 3; axis++)
        speed[0][axis] = p[axis] / mass[0];
    printf("%.9f\n", energy());
    advance(0.01, 120000);
    printf("%.9f\n", energy());
}
