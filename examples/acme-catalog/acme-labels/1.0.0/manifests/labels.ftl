<#-- The labels that every object of acme has, and the selector, which can never be changed once it runs. -->
<#macro common>
<@selector/>
app.kubernetes.io/part-of: ${workload.system}
acme.example/team: ${workload.owner}
</#macro>
<#macro selector>
app.kubernetes.io/name: ${workload.name}
</#macro>
