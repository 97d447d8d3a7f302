<#-- Macros that the manifests share. A call that stands alone on a line is indented as a whole. -->
<#-- The metadata of every object but the pods. -->
<#macro metadata>
name: ${workload.name}
labels:
  <@labels/>
  idp.dev/owner: ${workload.owner}
</#macro>
<#-- The pods have these labels only: a change here restarts them, and an owner may change. -->
<#macro labels>
<@selector/>
app.kubernetes.io/instance: ${workload.name}
app.kubernetes.io/component: web
app.kubernetes.io/part-of: ${workload.system}
app.kubernetes.io/managed-by: idp
</#macro>
<#-- The selector can never be changed once it runs: it has the name and nothing else. -->
<#macro selector>
app.kubernetes.io/name: ${workload.name}
</#macro>
