# Encodings, error handlers and ends of lines of text files.
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
p = os.path.join(folder, 'f')
def read_bytes():
    with open(p + 'w', 'rb') as f:
        return f.read()


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
with open(p, 'wb') as f: f.write(b'a\xffb\xe9\r\nc\rd\ne')
for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'bogus'):
    t(lambda: open(p, encoding='utf-8', errors=err).read())
    t(lambda: open(p, encoding='ascii', errors=err).readlines())
for nl in (None, '', '\n', '\r', '\r\n', 'x'):
    t(lambda: open(p, encoding='latin-1', newline=nl).readlines())
    def w():
        with open(p + 'w', 'w', newline=nl) as f: f.write('a\nb\r\nc\r')
        return read_bytes()
    t(w)
def we(enc, err):
    with open(p + 'w', 'w', encoding=enc, errors=err) as f: f.write('a\u20acb\udcff')
    return read_bytes()
for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'xmlcharrefreplace', 'surrogatepass'):
    t(lambda: we('utf-8', err)); t(lambda: we('ascii', err))
with open(p, encoding='latin-1', errors='replace') as f:
    print(f.errors, f.encoding, f.newlines)
    f.read()
    print(f.newlines)
print(sys.stderr.errors)


def both(encoding, text):
    with open(p, 'w', encoding=encoding) as f:
        print(f.write(text), f.write(text))
    with open(p, 'a', encoding=encoding) as f:
        f.write('end')
    with open(p, 'rb') as f:
        print(f.read())
    with open(p, encoding=encoding) as f:
        print(repr(f.read(3)), repr(f.readline()), f.readlines())
    with open(p, encoding=encoding) as f:
        print(list(f))


for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-32', 'latin-1', 'ascii', 'cp9999'):
    t(lambda: both(encoding, 'h\xe9llo\nw\xf6rld\r\n'))
    t(lambda: both(encoding, 'plain\n'))
with open(p, 'w') as f:
    f.write('x' * 8190 + 'äöü€\n' * 4000)
with open(p) as f:
    print(sum(len(line) for line in f))
with open(p, errors='ignore') as f:
    print(len(f.readline()), f.tell(), len(f.read(10)), len(f.read()))
with open(p, 'ab') as f:
    f.write(b'bad \xff here')


def count():
    lines = 0
    with open(p) as f:
        for line in f:
            lines += 1
    return lines


t(count)
t(lambda: len(open(p).read()))
try:
    open(p).read()
except UnicodeDecodeError as e:
    print(e.start, e.end, e.reason, e.encoding, len(e.object))
for arguments in ({'mode': 'rb', 'errors': 'strict'}, {'mode': 'rb', 'encoding': 'utf-8'}, {'mode': 'rb', 'newline': ''}, {'newline': 5}):
    t(lambda: open(p, **arguments))
with open(p, 'rb') as f:
    t(lambda: f.encoding)
os.remove(p)
