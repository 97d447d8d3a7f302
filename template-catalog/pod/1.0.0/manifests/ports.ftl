<#-- Uses that share a port share its name, because a container lists each port once. about.port names the workload's own. -->
<#function health>
  <#return (p.health.port)!p.port>
</#function>
<#function metrics>
  <#return (p.metrics.port)!p.port>
</#function>
<#function numbers>
  <#return [p.port, health(), metrics()]>
</#function>
<#function nameOf about port>
  <#if port == p.port>
    <#return about.port>
  </#if>
  <#return (port == metrics())?then("metrics", "health")>
</#function>

<#macro all about>
ports:
  - name: ${about.port}
    containerPort: ${p.port}
  <#if metrics() != p.port>
  - name: metrics
    containerPort: ${metrics()}
  </#if>
  <#if nameOf(about, health()) == "health">
  - name: health
    containerPort: ${health()}
  </#if>
</#macro>
