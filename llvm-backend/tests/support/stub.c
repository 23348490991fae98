// A runtime of a few functions that print what they get: enough to see that compiled code keeps to the contract.
#include <stdint.h>
#include <stdio.h>
#include <stddef.h>

typedef uint64_t word;
typedef struct { const char *data; size_t len; } Text;
typedef struct { word (*make)(const char *, size_t); Text text; } Constant;
typedef struct {
    Text name, qualname, module, file, doc;
    uint32_t line, flags, positional_only, positional, keyword_only, captures;
    const Text *params;
    word (*entry)(word closure, const word *args);
} Function;
typedef struct { const Function *func; uint32_t line, end_line, column, end_column; } Location;
typedef struct { Text owner, name; word (*call)(const word *, size_t); Text signature; } Method;
typedef struct {
    Text name, qualname, module, doc;
    uint32_t class_id, flags, slot_count, attr_count;
    const Text *slot_names, *attr_names;
    const uint64_t *slot_forms;
} Class;
typedef struct {
    const Constant *constants; size_t constant_count; word *constant_words;
    const Method *methods; size_t method_count;
    word *globals; size_t global_count;
    uint8_t (*main)(void);
} Program;
typedef struct { uint64_t value, failed; } Flagged;

static const Program *program;
word tp_constant_str(const char *data, size_t len) { (void)data; (void)len; return 0; }
word tp_constant_bytes(const char *data, size_t len) { (void)data; (void)len; return 1; }
word tp_constant_int(const char *data, size_t len) { (void)data; (void)len; return 2; }
static void put(Text text) { fwrite(text.data, 1, text.len, stdout); }

int tp_start(const Program *p, int argc, char **argv) {
    (void)argc; (void)argv;
    program = p;
    for (size_t i = 0; i < p->constant_count; i++) p->constant_words[i] = (word)&p->constants[i];
    for (size_t i = 0; i < p->method_count; i++) { put(p->methods[i].owner); printf("."); put(p->methods[i].name); printf("\n"); }
    uint8_t raised = p->main();
    printf("end: raised %d, %zu globals\n", raised, p->global_count);
    return 0;
}

// Prints a word: a small int, or a constant.
word tp_dyn_pos(word w) {
    if (w & 1) printf("int %lld\n", (long long)w >> 1);
    else if (w & 7) printf("word %llx\n", (unsigned long long)w);
    else { const Constant *c = (const Constant *)w; printf("constant %d ", (int)c->make(c->text.data, c->text.len)); put(c->text); printf("\n"); }
    return w;
}
void tp_retain(word w) { printf("retain %lld\n", (long long)w >> 1); }
void tp_retain_value(word w) { tp_retain(w); }
void tp_release(word w) { printf("release %lld\n", (long long)w >> 1); }
void tp_release_value(word w) { tp_release(w); }
Flagged tp_i64_floordiv(int64_t a, int64_t b) {
    if (b == 0) return (Flagged){0, 1};
    return (Flagged){(uint64_t)(a / b), 0};
}
Flagged tp_f64_div(double a, double b) {
    union { double value; uint64_t bits; } result = {a / b};
    return (Flagged){b == 0 ? 0 : result.bits, b == 0};
}
word tp_int_from_i64(int64_t a) { return (word)a << 1 | 1; }
uint8_t tp_int_lt(word a, word b) { return (int64_t)a < (int64_t)b; }
uint8_t tp_check_stack(void) { return 0; }
void tp_exc_trace(const Location *l) {
    printf("at "); put(l->func->file); printf(":%u:%u in ", l->line, l->column); put(l->func->qualname); printf("\n");
}
word tp_tuple_new(const word *items, int64_t count) {
    printf("tuple of");
    for (int64_t i = 0; i < count; i++) printf(" %lld", (long long)items[i] >> 1);
    printf("\n");
    return 0xc;
}
word tp_function_new(const Function *f, const word *captures, int64_t count, word defaults, word keyword_defaults) {
    (void)captures; (void)count; (void)defaults; (void)keyword_defaults;
    put(f->name); printf(" line %u flags %u params %u:", f->line, f->flags, f->positional);
    for (uint32_t i = 0; i < f->positional; i++) { printf(" "); put(f->params[i]); }
    printf("%s\n", f->doc.data ? " doc" : "");
    word args[] = {5 << 1 | 1, 6 << 1 | 1};
    tp_dyn_pos(f->entry(0x14, args));
    return 0xc;
}
word tp_class_new(const Class *c, word bases) {
    (void)bases;
    put(c->qualname); printf(" id %u:", c->class_id);
    for (uint32_t i = 0; i < c->slot_count; i++) { printf(" "); put(c->slot_names[i]); }
    printf(" /");
    for (uint32_t i = 0; i < c->attr_count; i++) { printf(" "); put(c->attr_names[i]); }
    printf("\n");
    return 0xc;
}
