apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-outputs
data:
  probe: "true"
  <#list p.env as name, value>
  "${name}": <#if value?is_string>${value}<#else>"${value.secret}/${value.key}"</#if>
  </#list>
