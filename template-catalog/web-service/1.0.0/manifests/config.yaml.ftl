<#import "lib.ftl" as lib>
<#if p.config?has_content>
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-config
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
data: ${p.config}
</#if>
