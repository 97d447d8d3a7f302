<#import "@acme-labels/labels.ftl" as labels>
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${workload.name}
  labels:
    <@labels.common/>
spec:
  replicas: ${p.replicas}
  selector:
    matchLabels:
      <@labels.selector/>
  template:
    metadata:
      labels:
        <@labels.common/>
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: ${workload.name}
          image: ${p.image}
          ports:
            - name: http
              containerPort: ${p.port}
          <#if p.env?has_content>
          env:
            <#list p.env as name, value>
            - name: ${name}
              value: ${value}
            </#list>
          </#if>
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 128Mi
          readinessProbe:
            httpGet:
              path: /
              port: http
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
