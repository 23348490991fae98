print("load extra")
value = 99
