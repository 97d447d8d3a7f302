<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/ports.ftl" as ports>
<#include "about.ftl">
apiVersion: v1
kind: Service
metadata:
  <@metadata.of about workload.name/>
spec:
  type: ClusterIP
  selector: ${workload.selector}
  ports:
    - name: http
      port: 80
      targetPort: http
    <#if ports.metrics() != p.port>
    - name: metrics
      port: ${ports.metrics()}
      targetPort: metrics
    </#if>
