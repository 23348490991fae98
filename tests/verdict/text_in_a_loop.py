"""`text += more` in a loop takes over the old text, so that building a text takes linear time."""


def letters(count):
    text = ""
    for number in range(count):
        text += chr(97 + number % 26)
    return text


print(len(letters(3000)))

# check: fn1 internal str
# not: tp_str_concat
# check: tp_str_append
