<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/checks.ftl" as checks>
<#import "@pod/containers.ftl" as containers>
<#import "@pod/files.ftl" as files>
<#import "@pod/pod.ftl" as pod>
<#import "@pod/ports.ftl" as ports>
<#import "@pod/resources.ftl" as resources>
<#import "@pod/variables.ftl" as variables>
<#include "about.ftl">
apiVersion: apps/v1
kind: Deployment
metadata:
  <@metadata.of about workload.name/>
spec:
  # No replicas: the autoscaler owns them.
  revisionHistoryLimit: 5
  selector:
    <@metadata.selector/>
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels: ${pod.labels(about)}
    spec:
      <@pod.account/>
      terminationGracePeriodSeconds: ${p.grace}
      <@pod.security/>
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
            <@files.mounts/>
      volumes:
        <@files.volumes/>
        <@containers.volumes/>
