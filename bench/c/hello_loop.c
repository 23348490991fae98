#include <stdio.h>

int main(void) {
    for (int i = 0; i < 150000; i++)
        printf("hello %d\n", i);
}
