# exit: 1
import work

print(work.run([1, 2]))
work.run([1, None])
