<#import "lib/labels.ftl" as lib>
<#if p.replicas gt p.most>
  <#stop "replicas is ${p.replicas}, expected at most ${p.most}">
</#if>
<#assign config = workload.name + "-config">
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels component="web"/>
  annotations:
    example.com/owner: "${workload.owner} (${workload.system})"
spec:
  replicas: ${p.replicas}
  selector:
    matchLabels:
      app.kubernetes.io/name: ${workload.name}
  template:
    metadata:
      labels: <@node><@lib.labels/></@node>
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
      containers:
        - name: ${workload.name}
          image: ${p.image}
          ports:
            - {name: http, containerPort: ${p.port}}
          env:
            - name: PORT
              value: "${p.port}"
            <#list p.env as name, value>
            - name: ${name}
              value: "${value}"
            </#list>
            <#if needs.db??>
            - name: DB_URL
              value: jdbc:postgresql://${needs.db.host}:${needs.db.port}/${needs.db.name}
            </#if>
          envFrom:
            - configMapRef: {name: ${config}}
          <#if p.command?has_content>
          command: ${p.command}
          </#if>
          resources:
            requests: {cpu: ${p.cpu}, memory: ${p.memory}Mi}
            limits: {memory: ${p.memory * 2}Mi}
          readinessProbe:
            <@lib.probe path="/ready">
            periodSeconds: ${p.period!10}
            </@lib.probe>
          livenessProbe:
            <@lib.probe path="/live"></@lib.probe>
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
      <#if p.tolerations?size != 0>
      tolerations: ${p.tolerations}
      </#if>
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${config}
  labels:
    <@lib.labels/>
data:
  application.properties: |
    name=${workload.name}
    <#list p.properties as key, text>
    ${key}=${text}
    </#list>
  hosts: ${p.hosts?join(",")}
  banner: ${p.banner}
