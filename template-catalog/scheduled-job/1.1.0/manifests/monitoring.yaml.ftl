<#import "@monitoring/monitoring.ftl" as monitoring>
<#include "about.ftl">
<#-- The jobs of this CronJob have its name and a number. -->
<#assign jobs = "namespace=\"${env.namespace}\", job_name=~\"${workload.name}-[0-9]+\"">
<#assign cronJob = "namespace=\"${env.namespace}\", cronjob=\"${workload.name}\"">
<@monitoring.alerts about>
<@monitoring.alert "JobMissed" "1m" "A run of ${workload.name} is more than ${p.alerts.missed} minutes late">
time() - kube_cronjob_next_schedule_time{${cronJob}} > ${60 * p.alerts.missed}
  unless on (namespace, cronjob) kube_cronjob_spec_suspend{${cronJob}} == 1
</@monitoring.alert>
<#if p.alerts.failed>
<@monitoring.alert "JobFailed" "1m" "The last run of ${workload.name} failed">
max by (namespace) (
    kube_job_status_start_time{${jobs}}
    and on (namespace, job_name) kube_job_failed{${jobs}, condition="true"} == 1
  )
  > on (namespace) (
    max by (namespace) (kube_cronjob_status_last_successful_time{${cronJob}})
    or max by (namespace) (kube_cronjob_created{${cronJob}})
  )
</@monitoring.alert>
</#if>
</@monitoring.alerts>
