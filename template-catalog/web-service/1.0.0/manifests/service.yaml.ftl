<#import "lib.ftl" as lib>
apiVersion: v1
kind: Service
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  type: ClusterIP
  selector:
    app.kubernetes.io/name: ${workload.name}
  ports:
    - name: http
      port: 80
      targetPort: http
    <#if lib.metricsPort() != p.port>
    - name: metrics
      port: ${lib.metricsPort()}
      targetPort: metrics
    </#if>
