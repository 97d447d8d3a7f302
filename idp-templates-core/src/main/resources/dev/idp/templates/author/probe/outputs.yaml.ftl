apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-outputs
data:
  probe: "true"
  <#-- The ending keeps a name like PASSWORD, which may be that of a reference, from looking like a secret. -->
  <#list p.env as name, value>
  "${name}.output": <#if value?is_string>${value}<#else>"${value.secret}/${value.key}"</#if>
  </#list>
