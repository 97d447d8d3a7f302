<#-- The name under which the gateway exposes the service; empty where it does not. -->
<#function name>
  <#return p.expose???then("${(p.expose.host)!workload.name}.${env.domain}", "")>
</#function>
