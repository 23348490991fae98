#include <stdio.h>

enum { N = 220 };

static double a[N][N], b[N][N], c[N][N];

static void fill(double matrix[N][N], long seed) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            matrix[i][j] = (double)seed / 2147483648.0 - 0.5;
        }
}

int main(void) {
    fill(a, 1);
    fill(b, 2);
    for (int i = 0; i < N; i++)
        for (int k = 0; k < N; k++) {
            double factor = a[i][k];
            for (int j = 0; j < N; j++)
                c[i][j] += factor * b[k][j];
        }
    double trace = 0.0, most = c[0][0];
    for (int i = 0; i < N; i++) {
        trace += c[i][i];
        for (int j = 0; j < N; j++)
            if (c[i][j] > most)
                most = c[i][j];
    }
    printf("%.9f %.9f\n", trace, most);
}
