import os
import os.path

for paths in (["/usr/lib", "/usr/local/lib"], ["/usr/lib/", "/usr/lib"], ["a/b/c", "a/b"], ["a", "b"], ["/a/./b//c", "/a/b/d"], ["/"], ["one"], ("x/y", "x/yz")):
    print(repr(os.path.commonpath(paths)))
for paths in ([], ["/a", "b"]):
    try:
        print(os.path.commonpath(paths))
    except ValueError as error:
        print(error)
os.environ["TAIPAN_ONE"] = "first"
os.environ["TAIPAN_$"] = "odd"
os.environ["TAIPAN_EMPTY"] = ""
for text in ("", "$", "$$", "plain", "$TAIPAN_ONE", "a/$TAIPAN_ONE/b", "${TAIPAN_ONE}x", "$TAIPAN_ONEx", "${TAIPAN_ONE", "${}", "${TAIPAN_$}", "$TAIPAN_EMPTY.", "$TAIPAN_ONE$TAIPAN_ONE", "$-$TAIPAN_ONE", "é$TAIPAN_ONEé", "$é", "end$", "${TAIPAN_NONE}", "a}${b{c}d}"):
    print(repr(os.path.expandvars(text)))
print(os.path.ismount("/"), os.path.ismount("/usr/.nothing"), os.path.ismount("/usr/bin/env"), os.path.ismount("/proc"))
print(os.path.samestat(os.stat("/"), os.stat("/.")), os.path.samestat(os.stat("/"), os.stat("/usr")))
print(os.devnull, os.path.devnull, os.path.defpath)
print(os.EX_OK, os.EX_USAGE, os.EX_DATAERR, os.EX_NOINPUT, os.EX_SOFTWARE, os.EX_OSERR, os.EX_TEMPFAIL, os.EX_CONFIG)
