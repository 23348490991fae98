import registry

registry.log.append("broken starts")
value = 1 // 0
