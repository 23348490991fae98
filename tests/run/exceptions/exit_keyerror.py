# exit: 1
stock = {"tea": 3}
for item in ("tea", "coffee"):
    print(item, stock[item])
