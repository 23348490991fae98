# exit: 3
import sys


def main():
    print("working")
    try:
        sys.exit(3)
    except Exception:
        print("SystemExit is no Exception")
    finally:
        print("cleanup")


main()
print("never")
