<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/containers.ftl" as containers>
<#import "@pod/files.ftl" as files>
<#import "@pod/pod.ftl" as pod>
<#import "@pod/resources.ftl" as resources>
<#import "@pod/variables.ftl" as variables>
<#include "about.ftl">
<#macro check period failures>
httpGet:
  path: /healthz
  port: http
periodSeconds: ${period}
timeoutSeconds: 3
failureThreshold: ${failures}
</#macro>
<#if p.root == "/config" && !p.config?has_content>
  <#stop "parameters.root: found /config without a file in parameters.config, expected the files of the site there">
</#if>
apiVersion: apps/v1
kind: Deployment
metadata:
  <@metadata.of about workload.name/>
spec:
  # No replicas: the HorizontalPodAutoscaler owns them.
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
      terminationGracePeriodSeconds: 30
      <@pod.security/>
      <@pod.spread/>
      <@containers.all [8080]/>
      containers:
        - name: ${workload.name}
          image: ${p.image}
          command: [nginx, -c, /etc/site/nginx.conf]
          ports:
            - name: http
              containerPort: 8080
          <@variables.all/>
          <@resources.resources p.resources "resources"/>
          startupProbe:
            <@check 1 30/>
          livenessProbe:
            <@check 20 3/>
          readinessProbe:
            <@check 5 3/>
          <@pod.confined/>
          # The gateway needs a moment to learn that the pod is going.
          lifecycle:
            preStop:
              sleep:
                seconds: 5
          volumeMounts:
            - mountPath: /etc/site
              name: nginx
              readOnly: true
            <@files.mounts/>
      volumes:
        - name: nginx
          configMap:
            name: ${workload.name}-nginx
        <@files.volumes/>
        <@containers.volumes/>
