<#import "lib.ftl" as lib>
<#assign resources = lib.resources()>
<#assign secretVariables = lib.secretVariables()>
<#assign hasClient = lib.client != "none">
<#if hasClient>
  <#list ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as name>
    <#if (p.env[name])?? || secretVariables?map(variable -> variable.name)?seq_contains(name)>
      <#stop "parameters.identity: found ${name} among the variables, expected it to come from the ${lib.client} client alone">
    </#if>
  </#list>
</#if>
<#if lib.inWords(p.health.liveness) == lib.inWords(p.health.readiness)>
  <#stop "parameters.health: found ${lib.inWords(p.health.liveness)} for liveness and readiness, expected checks that differ, or an overload restarts the pods">
</#if>
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  # No replicas: the HorizontalPodAutoscaler owns them.
  revisionHistoryLimit: 5
  selector:
    <@lib.selector/>
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels:
        <@lib.podLabels/>
        <#if p.apiAccess!false>
        idp.dev/needs-api-token: "true"
        </#if>
    spec:
      serviceAccountName: ${workload.name}
      automountServiceAccountToken: ${p.apiAccess!false}
      enableServiceLinks: false
      terminationGracePeriodSeconds: 45
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          maxSkew: 1
          labelSelector:
            <@lib.selector/>
        - topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          maxSkew: 1
          labelSelector:
            <@lib.selector/>
      containers:
        - name: ${workload.name}
          image: ${p.image}
          ports:
            - name: http
              containerPort: ${p.port}
            <#if lib.metricsPort() != p.port>
            - name: metrics
              containerPort: ${lib.metricsPort()}
            </#if>
            <#if lib.portName(lib.healthPort()) == "health">
            - name: health
              containerPort: ${lib.healthPort()}
            </#if>
          <#if p.env?has_content || secretVariables?has_content || hasClient>
          env:
            <#list p.env!{} as name, value>
            - name: ${name}
              <#if value?is_hash>
              valueFrom:
                secretKeyRef:
                  name: ${value.secret}
                  key: ${value.key}
              <#else>
              value: ${value}
              </#if>
            </#list>
            <#list secretVariables as variable>
            - name: ${variable.name}
              valueFrom:
                secretKeyRef:
                  name: ${workload.name}-${variable.secret}
                  key: ${variable.key}
            </#list>
            <#if hasClient>
            - name: OIDC_ISSUER
              value: ${env.identity.issuer}
            - name: OIDC_CLIENT_ID
              value: ${lib.clientId()}
            </#if>
            <#if lib.client == "confidential">
            - name: OIDC_CLIENT_SECRET
              valueFrom:
                secretKeyRef:
                  name: ${workload.name}-oidc
                  key: client-secret
            </#if>
          </#if>
          resources:
            requests:
              cpu: ${resources.cpu}
              memory: ${resources.memory}
              ephemeral-storage: ${resources.disk}
            limits:
              memory: ${resources.memoryLimit}
          startupProbe:
            <@lib.probe "startup"/>
          livenessProbe:
            <@lib.probe "liveness"/>
          readinessProbe:
            <@lib.probe "readiness"/>
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - mountPath: /tmp
              name: tmp
            <#if p.config?has_content>
            - mountPath: /config
              name: config
              readOnly: true
            </#if>
            <#list lib.secrets as secret, use>
            <#if use.files?has_content>
            - mountPath: /secrets/${secret}
              name: secret-${secret}
              readOnly: true
            </#if>
            </#list>
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: ${resources.disk}
        <#if p.config?has_content>
        - name: config
          configMap:
            name: ${workload.name}-config
        </#if>
        <#list lib.secrets as secret, use>
        <#if use.files?has_content>
        - name: secret-${secret}
          secret:
            secretName: ${workload.name}-${secret}
            items:
              <#list use.files as file, key>
              - key: ${key}
                path: ${file}
              </#list>
        </#if>
        </#list>
