<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/checks.ftl" as checks>
<#import "@pod/containers.ftl" as containers>
<#import "@pod/files.ftl" as files>
<#import "@pod/pod.ftl" as pod>
<#import "@pod/ports.ftl" as ports>
<#import "@pod/resources.ftl" as resources>
<#import "@pod/variables.ftl" as variables>
<#include "about.ftl">
<#-- Its pods carry a label of this name and 11 characters more. -->
<#if workload.name?length gt 52>
  <#stop "metadata.name: found ${workload.name?length} characters, expected at most 52 for a stateful service">
</#if>
<#list ["/tmp", "/config", "/secrets"] as taken>
  <#if (p.storage.mountPath + "/")?starts_with(taken + "/")>
    <#stop "parameters.storage.mountPath: found ${p.storage.mountPath}, expected a folder outside of ${taken}, which has another use">
  </#if>
</#list>
apiVersion: apps/v1
kind: StatefulSet
metadata:
  <@metadata.of about workload.name/>
spec:
  replicas: ${p.replicas}
  revisionHistoryLimit: 5
  serviceName: ${workload.name}-headless
  selector:
    <@metadata.selector/>
  # One pod after the other: up from 0, each once the one before is ready; updates come down from the last.
  podManagementPolicy: OrderedReady
  updateStrategy:
    type: RollingUpdate
  # Data outlives its workload; a person removes it.
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Retain
  template:
    metadata:
      labels: ${pod.labels(about)}
    spec:
      <@pod.account/>
      terminationGracePeriodSeconds: ${p.grace}
      <@pod.security>
      # Any group will do: it makes the volume writable, whatever user the image names.
      fsGroup: 10001
      fsGroupChangePolicy: OnRootMismatch
      </@pod.security>
      <@pod.spread/>
      <@containers.all ports.numbers()/>
      containers:
        - name: ${workload.name}
          image: ${p.image}
          <@pod.command/>
          <@ports.all about/>
          <@variables.all/>
          <@resources.resources p.resources "resources"/>
          <@checks.all about/>
          <@pod.confined/>
          volumeMounts:
            - mountPath: ${p.storage.mountPath}
              name: data
            <@files.mounts/>
      volumes:
        <@files.volumes/>
        <@containers.volumes/>
  volumeClaimTemplates:
    # Kubernetes lets nobody change a claim template, so it has no label and no annotation that a release would.
    - metadata:
        name: data
        labels: ${workload.selector}
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: platform-block
        resources:
          requests:
            storage: ${p.storage.size}
