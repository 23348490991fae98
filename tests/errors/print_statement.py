print "hello"  # error[E0101]
