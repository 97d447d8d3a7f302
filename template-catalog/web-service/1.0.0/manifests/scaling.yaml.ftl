<#import "lib.ftl" as lib>
<#if p.scaling.min gt p.scaling.max>
  <#stop "parameters.scaling: found min ${p.scaling.min} above max ${p.scaling.max}, expected min at most max">
</#if>
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${workload.name}
  minReplicas: ${p.scaling.min}
  maxReplicas: ${p.scaling.max}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: ${p.scaling.cpu}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  maxUnavailable: 1
  # A pod that is not ready may always go: a broken release must not hold up the drain of a node.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    <@lib.selector/>
