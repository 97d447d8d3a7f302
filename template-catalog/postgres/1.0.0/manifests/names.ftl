<#-- Name of database and role: 63 characters at most, of which the environment's name may take 20. -->
<#function sql>
  <#local system = workload.system?replace("-", "_")>
  <#local name = workload.name?replace("-", "_")>
  <#local short = need.name?replace("-", "_")>
  <#if (system + name + short)?length gt 40>
    <#stop "needs.${need.name}: found ${workload.system}, ${workload.name} and ${need.name} with more than 40 characters together, expected fewer: PostgreSQL keeps 63 of a name">
  </#if>
  <#return "${system}_${env.name?replace('-', '_')}_${name}_${short}">
</#function>

<#-- How many connections the role may hold. -->
<#assign connections = {"small": 10, "medium": 30, "large": 100}>
