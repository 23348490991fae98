#include <stdio.h>
#include <string.h>

enum { N = 9 };

int main(void) {
    int perm1[N], perm[N], count[N] = {0}, max_flips = 0, r = N;
    long checksum = 0;
    for (int i = 0; i < N; i++)
        perm1[i] = i;
    for (long index = 0;; index++) {
        for (; r != 1; r--)
            count[r - 1] = r;
        if (perm1[0]) {
            int flips = 0;
            memcpy(perm, perm1, sizeof perm);
            for (int first = perm[0]; first; first = perm[0]) {
                for (int low = 0, high = first; low < high; low++, high--) {
                    int kept = perm[low];
                    perm[low] = perm[high];
                    perm[high] = kept;
                }
                flips++;
            }
            if (flips > max_flips)
                max_flips = flips;
            checksum += index % 2 == 0 ? flips : -flips;
        }
        for (;;) {
            if (r == N) {
                printf("%ld\nPfannkuchen(%d) = %d\n", checksum, N, max_flips);
                return 0;
            }
            int first = perm1[0];
            memmove(perm1, perm1 + 1, r * sizeof *perm1);
            perm1[r] = first;
            if (--count[r] > 0)
                break;
            r++;
        }
    }
}
