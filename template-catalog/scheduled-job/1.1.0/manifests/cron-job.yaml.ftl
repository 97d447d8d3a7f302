<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/containers.ftl" as containers>
<#import "@pod/files.ftl" as files>
<#import "@pod/pod.ftl" as pod>
<#import "@pod/resources.ftl" as resources>
<#import "@pod/variables.ftl" as variables>
<#include "about.ftl">
<#-- The names of its jobs are this name and 11 characters more. -->
<#if workload.name?length gt 52>
  <#stop "metadata.name: found ${workload.name?length} characters, expected at most 52 for a scheduled job">
</#if>
apiVersion: batch/v1
kind: CronJob
metadata:
  <@metadata.of about workload.name/>
spec:
  schedule: ${p.schedule}
  timeZone: ${p.timeZone}
  concurrencyPolicy: ${p.concurrencyPolicy}
  suspend: ${p.suspend}
  startingDeadlineSeconds: ${p.startingDeadlineSeconds}
  successfulJobsHistoryLimit: ${p.history.successful}
  failedJobsHistoryLimit: ${p.history.failed}
  jobTemplate:
    metadata:
      labels:
        <@metadata.labels about/>
    spec:
      activeDeadlineSeconds: ${p.activeDeadlineSeconds}
      backoffLimit: ${p.backoffLimit}
      <#if p.fatalExitCodes?has_content>
      podFailurePolicy:
        rules:
          - action: FailJob
            onExitCodes:
              containerName: ${workload.name}
              operator: In
              values: ${p.fatalExitCodes}
      </#if>
      template:
        metadata:
          labels: ${pod.labels(about)}
        spec:
          restartPolicy: Never
          <@pod.account/>
          terminationGracePeriodSeconds: ${p.grace}
          <@pod.security/>
          <@containers.all/>
          containers:
            - name: ${workload.name}
              image: ${p.image}
              <@pod.command/>
              <@variables.all/>
              <@resources.resources p.resources "resources"/>
              <@pod.confined/>
              volumeMounts:
                <@files.mounts/>
          volumes:
            <@files.volumes/>
            <@containers.volumes/>
