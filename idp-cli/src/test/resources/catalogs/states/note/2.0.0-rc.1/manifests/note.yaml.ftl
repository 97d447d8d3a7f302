apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}
data:
  text: ${p.text}
