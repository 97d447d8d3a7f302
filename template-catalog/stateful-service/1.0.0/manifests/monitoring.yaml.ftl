<#import "@monitoring/monitoring.ftl" as monitoring>
<#include "about.ftl">
<@monitoring.podMonitor about/>
<@monitoring.alerts about>
<@monitoring.alert "WorkloadUnavailable" "10m" "Less than ${p.alerts.availability} % of the pods of ${workload.name} are ready">
100 * kube_statefulset_status_replicas_ready{namespace="${env.namespace}", statefulset="${workload.name}"}
  / kube_statefulset_replicas{namespace="${env.namespace}", statefulset="${workload.name}"}
  < ${p.alerts.availability}
</@monitoring.alert>
<@monitoring.restarting/>
<@monitoring.memoryHigh/>
<@monitoring.alert "WorkloadDiskFull" "15m" "A volume of ${workload.name} is fuller than ${p.alerts.disk} %">
100 * kubelet_volume_stats_used_bytes{namespace="${env.namespace}", persistentvolumeclaim=~"data-${workload.name}-[0-9]+"}
  / kubelet_volume_stats_capacity_bytes{namespace="${env.namespace}", persistentvolumeclaim=~"data-${workload.name}-[0-9]+"}
  > ${p.alerts.disk}
</@monitoring.alert>
</@monitoring.alerts>
