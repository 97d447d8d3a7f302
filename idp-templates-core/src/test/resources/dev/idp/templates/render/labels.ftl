<#-- What is common to all objects of a workload. -->
<#macro labels component="">
app.kubernetes.io/name: ${workload.name}
app.kubernetes.io/part-of: ${workload.system}
<#if component?has_content>
app.kubernetes.io/component: ${component}
</#if>
<#list p.labels as key, text>
${key}: ${text}
</#list>
</#macro>
<#macro probe path>
httpGet:
  path: ${path}
  port: http
<#nested>
</#macro>
