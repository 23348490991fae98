import mth
from . import nothing

try:
    import fast_json
except ImportError:
    pass
