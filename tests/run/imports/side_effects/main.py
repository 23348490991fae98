import registry
import plugins.first
import plugins.second

for name in registry.names():
    print(name, registry.call(name, 10))
try:
    import plugins.broken
except ZeroDivisionError as e:
    print("import failed:", e)
try:
    import not_there_at_all
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from plugins import neither
except ImportError as e:
    print(type(e).__name__)
if len(registry.names()) > 100:
    from plugins import first as chosen
else:
    from plugins import second as chosen
print(chosen.factor, registry.log)
