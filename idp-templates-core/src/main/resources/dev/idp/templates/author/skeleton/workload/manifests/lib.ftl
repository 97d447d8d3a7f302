<#-- Macros that the manifests share. A call that stands alone on a line is indented as a whole. -->
<#macro labels>
app.kubernetes.io/name: ${workload.name}
app.kubernetes.io/part-of: ${workload.system}
</#macro>
<#-- The selector can never be changed once it runs: it has the name and nothing else. -->
<#macro selector>
app.kubernetes.io/name: ${workload.name}
</#macro>
