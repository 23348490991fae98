import random
random.seed(5)
bad=0
def check(a,b):
    q,r=divmod(a,b)
    if q*b+r!=a or not (0<=r<b if b>0 else b<r<=0) or a//b!=q or a%b!=r: print("BAD",a,b)
    return hash((q,r))
h=0
for i in range(3000):
    n=random.randrange(100,900)
    b=random.getrandbits(n)|(1<<(n-1))
    if i%5==0: b=(1<<n)-1-random.getrandbits(3)
    if i%7==0: b=(1<<n)+random.getrandbits(2)
    q=random.getrandbits(random.randrange(1,70))
    a=q*b+random.randrange(-2,3) if i%2 else q*b+random.randrange(b)
    for x in (a,-a):
        for y in (b,-b): h^=check(x,y)
print(h)
