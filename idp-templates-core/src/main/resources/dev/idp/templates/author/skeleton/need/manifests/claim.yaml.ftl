<#-- An object in the platform's namespace; what serves the claim is the platform's business. -->
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.system}.${env.name}.${workload.name}.${need.name}
  namespace: databases
  labels:
    app.kubernetes.io/name: ${workload.name}
    app.kubernetes.io/part-of: ${workload.system}
    idp.dev/environment: ${env.name}
data:
  size: ${p.size}
