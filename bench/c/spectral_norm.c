#include <math.h>
#include <stdio.h>

enum { N = 200 };

static double a(long i, long j) {
    return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1);
}

static void times(const double *v, double *result) {
    for (int i = 0; i < N; i++) {
        double total = 0.0;
        for (int j = 0; j < N; j++)
            total += a(i, j) * v[j];
        result[i] = total;
    }
}

static void transposed_times(const double *v, double *result) {
    for (int i = 0; i < N; i++) {
        double total = 0.0;
        for (int j = 0; j < N; j++)
            total += a(j, i) * v[j];
        result[i] = total;
    }
}

int main(void) {
    double u[N], v[N], between[N], top = 0.0, bottom = 0.0;
    for (int i = 0; i < N; i++)
        u[i] = 1.0;
    for (int round = 0; round < 10; round++) {
        times(u, between);
        transposed_times(between, v);
        times(v, between);
        transposed_times(between, u);
    }
    for (int i = 0; i < N; i++) {
        top += u[i] * v[i];
        bottom += v[i] * v[i];
    }
    printf("%.9f\n", sqrt(top / bottom));
}
