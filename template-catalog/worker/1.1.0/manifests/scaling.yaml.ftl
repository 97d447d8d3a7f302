<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/objects.ftl" as objects>
<#include "about.ftl">
<#if env.capabilities.keda>
<@objects.scalingBounds/>
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  <@metadata.of about workload.name/>
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${workload.name}
  minReplicaCount: ${p.scaling.min}
  maxReplicaCount: ${p.scaling.max}
  <#if p.load??>
  pollingInterval: ${p.load.interval}
  # While Prometheus does not answer, the fewest pods run; the CPU may ask for more.
  fallback:
    failureThreshold: 3
    replicas: ${p.scaling.min}
  </#if>
  triggers:
    - type: cpu
      metricType: Utilization
      metadata:
        value: "${p.scaling.cpu}"
    <#if p.load??>
    - type: prometheus
      metricType: AverageValue
      metadata:
        serverAddress: http://prometheus-operated.monitoring.svc:9090
        query: ${p.load.query}
        threshold: "${p.load.perPod}"
    </#if>
<#else>
<@objects.autoscaler about/>
</#if>
---
<@objects.disruptionBudget about/>
