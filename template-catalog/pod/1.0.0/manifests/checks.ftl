<#import "ports.ftl" as ports>

<#-- The three health checks of the workload's container. -->
<#macro all about>
<#if inWords(p.health.liveness) == inWords(p.health.readiness)>
  <#stop "parameters.health: found ${inWords(p.health.liveness)} for liveness and readiness, expected checks that differ, or an overload restarts the pods">
</#if>
startupProbe:
  <@check about "startup"/>
livenessProbe:
  <@check about "liveness"/>
readinessProbe:
  <@check about "readiness"/>
</#macro>

<#macro check about name>
<#local check = p.health[name]>
<#if ways(check)?size gt 1>
  <#stop "parameters.health.${name}: found ${ways(check)?join(' and ')}, expected one of them">
</#if>
<#if check.http??>
httpGet:
  path: ${check.http}
  port: ${ports.nameOf(about, ports.health())}
<#elseif check.grpc??>
grpc:
  port: ${ports.health()}
  <#if check.grpc != "">
  service: ${check.grpc}
  </#if>
<#elseif check.command??>
exec:
  command: ${check.command}
<#else>
tcpSocket:
  port: ${ports.nameOf(about, ports.health())}
</#if>
periodSeconds: ${check.period}
timeoutSeconds: ${check.timeout}
failureThreshold: ${check.failures}
</#macro>

<#-- What a health check does, in words: one way, or none where it only opens a connection. -->
<#function ways check>
  <#local ways = []>
  <#if check.http??><#local ways = ways + ["http ${check.http}"]></#if>
  <#if check.tcp??><#local ways = ways + ["tcp"]></#if>
  <#if check.grpc??><#local ways = ways + ["grpc ${check.grpc}"]></#if>
  <#if check.command??><#local ways = ways + ["command ${check.command?join(' ')}"]></#if>
  <#return ways>
</#function>
<#function inWords check>
  <#return "${ways(check)[0]!'tcp'} every ${check.period} s, timeout ${check.timeout} s, ${check.failures} failures">
</#function>
