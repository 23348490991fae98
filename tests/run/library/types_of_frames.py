import operator
import types


def failing():
    raise ValueError("here")


def outer():
    kept = 1

    def inner():
        return kept

    return inner


try:
    failing()
except ValueError as error:
    trace = error.__traceback__
    print(isinstance(trace, types.TracebackType), isinstance(trace.tb_frame, types.FrameType), isinstance(trace.tb_frame.f_code, types.CodeType))
print(isinstance(outer().__closure__[0], types.CellType), isinstance(operator, types.ModuleType), isinstance(3, types.ModuleType))
print(types.TracebackType.__name__, types.FrameType.__name__, types.CodeType.__name__, types.CellType.__name__, types.ModuleType.__name__)
print(isinstance(object.__init__, types.WrapperDescriptorType), isinstance(len, types.FrameType))
