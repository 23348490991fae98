async def fetch(url):  # error[E0301]
    return await url


print("x")
