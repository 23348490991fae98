import sys
import traceback

try:
    import failing
except ImportError as e:
    print(type(e).__name__, e, "failing" in sys.modules)
    print([(frame.name, frame.lineno) for frame in traceback.extract_tb(e.__traceback__)][-2:])
