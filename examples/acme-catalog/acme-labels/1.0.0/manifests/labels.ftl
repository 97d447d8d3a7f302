<#-- The metadata of every object of acme but the pods. -->
<#macro metadata component>
name: ${workload.name}
labels:
  <@common component/>
  idp.dev/owner: ${workload.owner}
</#macro>
<#-- The labels that every object of acme has, the pods too: a change here restarts them. -->
<#macro common component>
<@selector/>
app.kubernetes.io/instance: ${workload.name}
app.kubernetes.io/component: ${component}
app.kubernetes.io/part-of: ${workload.system}
app.kubernetes.io/managed-by: idp
acme.example/team: ${workload.owner}
</#macro>
<#-- The selector can never be changed once it runs: it has the name and nothing else. -->
<#macro selector>
app.kubernetes.io/name: ${workload.name}
</#macro>
