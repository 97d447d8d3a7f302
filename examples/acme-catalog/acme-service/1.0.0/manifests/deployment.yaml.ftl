<#import "@acme-labels/labels.ftl" as labels>
apiVersion: apps/v1
kind: Deployment
metadata:
  <@labels.metadata "web"/>
spec:
  replicas: ${p.replicas}
  revisionHistoryLimit: 5
  selector:
    matchLabels:
      <@labels.selector/>
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels:
        <@labels.common "web"/>
    spec:
      serviceAccountName: ${workload.name}
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          maxSkew: 1
          labelSelector:
            matchLabels:
              <@labels.selector/>
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
              ephemeral-storage: 64Mi
            limits:
              memory: 128Mi
          # Ready is who answers; restarted is only who no longer listens.
          readinessProbe:
            httpGet:
              path: /
              port: http
          livenessProbe:
            tcpSocket:
              port: http
            periodSeconds: 20
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - mountPath: /tmp
              name: tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
