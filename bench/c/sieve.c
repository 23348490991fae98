#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIMIT = 4000000 };

int main(void) {
    char *flags = malloc(LIMIT + 1);
    memset(flags, 1, LIMIT + 1);
    flags[0] = flags[1] = 0;
    for (long n = 2; n * n <= LIMIT; n++)
        if (flags[n])
            for (long multiple = n * n; multiple <= LIMIT; multiple += n)
                flags[multiple] = 0;
    long count = 0, last = 0, sum = 0;
    for (long n = 0; n <= LIMIT; n++)
        if (flags[n]) {
            count++;
            last = n;
            sum += n;
        }
    printf("%ld %ld %ld\n", count, last, sum);
    free(flags);
}
