<#import "@need/need.ftl" as lib>
<#assign template = "redis@1.0.0">
<@lib.password template "cache"/>
---
<@lib.credential template=template component="cache" keys=["password"]/>
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
<@lib.metadata template "cache"/>
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: ${lib.objectName()}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector:
            matchLabels: ${workload.selector}
      ports:
        - protocol: TCP
          port: redis
---
<@lib.egress template "cache">
- to:
    - podSelector:
        matchLabels:
          app.kubernetes.io/name: ${lib.objectName()}
  ports:
    - protocol: TCP
      port: 6379
</@lib.egress>
