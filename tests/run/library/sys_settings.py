import sys

print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version == sys.version_info)
print(sys.implementation.hexversion == sys.hexversion, repr(sys.implementation)[:16])
flags = sys.flags
print(flags.debug, flags.optimize, flags.interactive, flags.verbose, flags.isolated, flags.dev_mode, flags.safe_path, len(flags))
print(repr(flags)[:37], repr(sys.abiflags), sys.api_version, sys.platlibdir, isinstance(sys.base_exec_prefix, str))
print(type(sys.orig_argv), sys.orig_argv[-1] == sys.argv[-1], sys.is_finalizing())
print("json" in sys.stdlib_module_names, "nothing" in sys.stdlib_module_names, type(sys.stdlib_module_names), len(sys.stdlib_module_names))
print(sys.getswitchinterval())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
for interval in (0, -1.5):
    try:
        sys.setswitchinterval(interval)
    except ValueError as error:
        print(error)
print(sys.gettrace(), sys.getprofile(), sys.settrace(None), sys.setprofile(None), sys.audit("event", 1, 2))
print(isinstance(sys.getallocatedblocks(), int))

# The limit of conversions between ints and text.
print(sys.get_int_max_str_digits())
big = 10**5000
for limit in (4300, 5001, 5000, 0, 640):
    sys.set_int_max_str_digits(limit)
    print(sys.get_int_max_str_digits())
    try:
        print(len(str(big)))
    except ValueError as error:
        print(error)
    try:
        print(int("1" * 5001) % 1000)
    except ValueError as error:
        print(error)
for limit in (-1, 1, 639):
    try:
        sys.set_int_max_str_digits(maxdigits=limit)
    except ValueError as error:
        print(error)
print(sys.get_int_max_str_digits())


class Late:
    def __del__(self, ask=sys.is_finalizing):
        print("late", ask())


late = Late()
