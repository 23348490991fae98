# -*- coding: klingon -*- # error[E0003]
print("nuqneH")
