<#import "@need/need.ftl" as lib>
<#assign template = "redis@1.0.0">
<#assign overhead = (p.memory / 4)?ceiling>
<#assign podMemory = p.memory + (overhead lt 32)?then(32, overhead)>
<#macro selector>
matchLabels:
  app.kubernetes.io/name: ${lib.objectName()}
</#macro>
<#macro ping>
exec:
  command: [sh, -c, 'REDISCLI_AUTH="$SERVER_PASSWORD" valkey-cli ping | grep -q PONG']
timeoutSeconds: 3
</#macro>
apiVersion: v1
kind: ServiceAccount
<@lib.metadata template "cache"/>
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: StatefulSet
<@lib.metadata template "cache"/>
spec:
  serviceName: ${lib.objectName()}
  replicas: 1
  selector:
    <@selector/>
  <#if p.disk??>
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: Retain
  </#if>
  template:
    metadata:
      labels: ${lib.podLabels("cache")}
    spec:
      serviceAccountName: ${lib.objectName()}
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 999
        runAsGroup: 999
        fsGroup: 999
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          maxSkew: 1
          labelSelector:
            <@selector/>
      containers:
        - name: server
          image: ${p.image}
          # The password comes by the environment: an argument would show it to everyone who may list processes.
          command: [sh, -c]
          args:
            - >-
              printf 'requirepass %s\n' "$SERVER_PASSWORD" > /tmp/auth.conf
              && exec valkey-server --include /tmp/auth.conf --dir /data --port 6379
              --maxmemory "$MAX_MEMORY" --maxmemory-policy "$EVICTION"
              --save "$SAVE" --appendonly "$APPEND_ONLY"
          env:
            - name: SERVER_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: ${lib.objectName()}
                  key: password
            - name: MAX_MEMORY
              value: ${"${p.memory}mb"}
            - name: EVICTION
              value: ${p.eviction}
            - name: SAVE
              value: ""
            - name: APPEND_ONLY
              value: ${(p.disk??)?then("yes", "no")}
          ports:
            - name: redis
              containerPort: 6379
          resources:
            requests:
              cpu: 50m
              memory: ${"${podMemory}Mi"}
              ephemeral-storage: 64Mi
            limits:
              memory: ${"${podMemory}Mi"}
          startupProbe:
            <@ping/>
            periodSeconds: 2
            failureThreshold: 30
          livenessProbe:
            <@ping/>
            periodSeconds: 20
            failureThreshold: 3
          readinessProbe:
            <@ping/>
            periodSeconds: 5
            failureThreshold: 2
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - mountPath: /data
              name: data
            - mountPath: /tmp
              name: tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 16Mi
        <#if !p.disk??>
        - name: data
          emptyDir:
            sizeLimit: 16Mi
        </#if>
  <#if p.disk??>
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: platform-block
        resources:
          requests:
            storage: ${"${p.disk}Gi"}
  </#if>
---
apiVersion: v1
kind: Service
<@lib.metadata template "cache"/>
spec:
  type: ClusterIP
  clusterIP: None
  selector:
    app.kubernetes.io/name: ${lib.objectName()}
  ports:
    - name: redis
      port: 6379
      targetPort: redis
