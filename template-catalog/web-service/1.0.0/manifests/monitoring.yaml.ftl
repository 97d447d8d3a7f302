<#import "lib.ftl" as lib>
<#if p.metrics??>
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  # Without a namespaceSelector: this namespace only.
  selector:
    <@lib.selector/>
  jobLabel: app.kubernetes.io/name
  sampleLimit: 10000
  endpoints:
    - port: ${lib.portName(lib.metricsPort())}
      path: ${p.metrics.path}
      interval: ${p.metrics.interval}
</#if>
<#if p.alerts??>
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
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  groups:
    - name: ${workload.name}
      rules:
        <@alert "WorkloadUnavailable" "10m" "Less than ${p.alerts.availability} % of the pods of ${workload.name} are available">
        100 * kube_deployment_status_replicas_available{namespace="${env.namespace}", deployment="${workload.name}"}
          / kube_deployment_spec_replicas{namespace="${env.namespace}", deployment="${workload.name}"}
          < ${p.alerts.availability}
        </@alert>
        <@alert "WorkloadRestarting" "1m" "Containers of ${workload.name} restarted ${p.alerts.restarts} times within 15 minutes">
        sum(increase(kube_pod_container_status_restarts_total{namespace="${env.namespace}", container="${workload.name}"}[15m]))
          >= ${p.alerts.restarts}
        </@alert>
        <@alert "WorkloadMemoryHigh" "15m" "A pod of ${workload.name} uses more than ${p.alerts.memory} % of its memory limit">
        100 * max by (pod) (container_memory_working_set_bytes{namespace="${env.namespace}", container="${workload.name}"})
          / max by (pod) (kube_pod_container_resource_limits{namespace="${env.namespace}", container="${workload.name}", resource="memory"})
          > ${p.alerts.memory}
        </@alert>
        <#if p.alerts.saturation && p.scaling.min lt p.scaling.max>
        <@alert "WorkloadSaturated" "15m" "${workload.name} runs with its most pods and cannot grow">
        kube_horizontalpodautoscaler_status_current_replicas{namespace="${env.namespace}", horizontalpodautoscaler="${workload.name}"}
          >= kube_horizontalpodautoscaler_spec_max_replicas{namespace="${env.namespace}", horizontalpodautoscaler="${workload.name}"}
        </@alert>
        </#if>
</#if>
