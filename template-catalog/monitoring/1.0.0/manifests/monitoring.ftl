<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/ports.ftl" as ports>

<#-- Prometheus collects from the pods behind the Service. Without a namespaceSelector: in this namespace only. -->
<#macro serviceMonitor about>
<#if p.metrics??>
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  <@metadata.of about workload.name/>
spec:
  selector:
    <@metadata.objects/>
  jobLabel: app.kubernetes.io/name
  sampleLimit: 10000
  endpoints:
    - <@endpoint about/>
</#if>
</#macro>

<#-- Prometheus collects from the pods themselves: for a workload without a Service, or with two. -->
<#macro podMonitor about>
<#if p.metrics??>
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  <@metadata.of about workload.name/>
spec:
  selector:
    <@metadata.selector/>
  jobLabel: app.kubernetes.io/name
  sampleLimit: 10000
  podMetricsEndpoints:
    - <@endpoint about/>
</#if>
</#macro>

<#macro endpoint about>
port: ${ports.nameOf(about, ports.metrics())}
path: ${p.metrics.path}
interval: ${p.metrics.interval}
</#macro>

<#-- The alerts of a workload; the body lists them. They use the metrics of the cluster, so they need none of its own. -->
<#macro alerts about>
<#if p.alerts??>
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  <@metadata.of about workload.name/>
spec:
  groups:
    - name: ${workload.name}
      rules:
        <#nested>
</#if>
</#macro>

<#-- One alert; the body is its expression. -->
<#macro alert name duration summary>
- alert: ${name}
  expr: |-
    <#nested>
  for: ${duration}
  labels:
    severity: ${p.alerts.severity}
    owner: ${workload.owner}
    system: ${workload.system}
    workload: ${workload.name}
  annotations:
    summary: ${summary}
    runbook_url: ${p.alerts.runbook}
</#macro>

<#-- Too few pods of a Deployment. -->
<#macro deploymentUnavailable>
<@alert "WorkloadUnavailable" "10m" "Less than ${p.alerts.availability} % of the pods of ${workload.name} are available">
100 * kube_deployment_status_replicas_available{namespace="${env.namespace}", deployment="${workload.name}"}
  / kube_deployment_spec_replicas{namespace="${env.namespace}", deployment="${workload.name}"}
  < ${p.alerts.availability}
</@alert>
</#macro>

<#-- Containers that keep restarting. -->
<#macro restarting>
<@alert "WorkloadRestarting" "1m" "Containers of ${workload.name} restarted ${p.alerts.restarts} times within 15 minutes">
sum(increase(kube_pod_container_status_restarts_total{namespace="${env.namespace}", container="${workload.name}"}[15m]))
  >= ${p.alerts.restarts}
</@alert>
</#macro>

<#-- A pod that will soon be killed. -->
<#macro memoryHigh>
<@alert "WorkloadMemoryHigh" "15m" "A pod of ${workload.name} uses more than ${p.alerts.memory} % of its memory limit">
100 * max by (pod) (container_memory_working_set_bytes{namespace="${env.namespace}", container="${workload.name}"})
  / max by (pod) (kube_pod_container_resource_limits{namespace="${env.namespace}", container="${workload.name}", resource="memory"})
  > ${p.alerts.memory}
</@alert>
</#macro>

<#-- The most pods, and still not enough. KEDA calls its autoscaler keda-hpa-NAME. -->
<#macro saturated>
<#if p.alerts.saturation && p.scaling.min lt p.scaling.max>
<@alert "WorkloadSaturated" "15m" "${workload.name} runs with its most pods and cannot grow">
kube_horizontalpodautoscaler_status_current_replicas{namespace="${env.namespace}", horizontalpodautoscaler=~"(keda-hpa-)?${workload.name}"}
  >= kube_horizontalpodautoscaler_spec_max_replicas{namespace="${env.namespace}", horizontalpodautoscaler=~"(keda-hpa-)?${workload.name}"}
</@alert>
</#if>
</#macro>
