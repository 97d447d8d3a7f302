<#-- Labels of every object. -->
<#macro labels>
<@podLabels/>
idp.dev/owner: ${workload.owner}
</#macro>

<#-- Labels of the pods: only what lasts as long as the workload does, because a change here restarts them. -->
<#macro podLabels>
app.kubernetes.io/name: ${workload.name}
app.kubernetes.io/instance: ${workload.name}
app.kubernetes.io/component: web
app.kubernetes.io/part-of: ${workload.system}
app.kubernetes.io/managed-by: idp
backstage.io/kubernetes-id: ${workload.name}
</#macro>

<#-- Annotations of every object; the pods have none. -->
<#macro annotations>
idp.dev/template: web-service@1.0.0
</#macro>

<#-- Selects the pods. Kubernetes lets nobody change it, so nothing else may ever be in it. -->
<#macro selector>
matchLabels:
  app.kubernetes.io/name: ${workload.name}
</#macro>

<#-- What may be taken out for one environment with null. -->
<#assign secrets = p.secrets!{}>
<#assign client = (p.identity.type)!"none">

<#-- What one pod gets. -->
<#assign sizes = {
  "small": {"cpu": "100m", "memory": "256Mi", "disk": "128Mi"},
  "medium": {"cpu": "500m", "memory": "512Mi", "disk": "256Mi"},
  "large": {"cpu": "1000m", "memory": "1Gi", "disk": "512Mi"}
}>
<#function resources>
  <#if !p.resources?is_hash>
    <#return sizes[p.resources] + {"memoryLimit": sizes[p.resources].memory}>
  </#if>
  <#local given = {"memoryLimit": p.resources.memory, "disk": "128Mi"} + p.resources>
  <#if mebibytes(given.memoryLimit) lt mebibytes(given.memory)>
    <#stop "parameters.resources.memoryLimit: found ${given.memoryLimit}, expected at least the requested ${given.memory}">
  </#if>
  <#return given>
</#function>
<#function mebibytes quantity>
  <#return quantity?ends_with("Gi")?then(1024, 1) * quantity?remove_ending("Gi")?remove_ending("Mi")?number>
</#function>

<#-- Ports. Uses that share a port share its name, because a container lists each port once. -->
<#function healthPort>
  <#return p.health.port!p.port>
</#function>
<#function metricsPort>
  <#return (p.metrics.port)!p.port>
</#function>
<#function portName port>
  <#if port == p.port>
    <#return "http">
  </#if>
  <#return (port == metricsPort())?then("metrics", "health")>
</#function>

<#-- The health check of this name: startup, liveness or readiness. -->
<#macro probe name>
<#local check = p.health[name]>
<#if ways(check)?size gt 1>
  <#stop "parameters.health.${name}: found ${ways(check)?join(' and ')}, expected one of them">
</#if>
<#if check.http??>
httpGet:
  path: ${check.http}
  port: ${portName(healthPort())}
<#elseif check.grpc??>
grpc:
  port: ${healthPort()}
  <#if check.grpc != "">
  service: ${check.grpc}
  </#if>
<#elseif check.command??>
exec:
  command: ${check.command}
<#else>
tcpSocket:
  port: ${portName(healthPort())}
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

<#-- The other end of an allowed connection: an item of `from` or `to`. -->
<#macro peer other>
<#if other.cidr??>
ipBlock:
  cidr: ${other.cidr}
</#if>
<#if other.workload??>
podSelector:
  matchLabels:
    app.kubernetes.io/name: ${other.workload}
</#if>
<#if other.system??>
<@namespace "${other.system}-${env.name}"/>
<#elseif other.namespace??>
<@namespace other.namespace/>
</#if>
</#macro>

<#macro namespace name>
namespaceSelector:
  matchLabels:
    kubernetes.io/metadata.name: ${name}
</#macro>

<#-- The variables that come out of secrets, in the order of the descriptor: name, secret, key. -->
<#function secretVariables>
  <#local variables = []>
  <#list secrets as secret, use>
    <#list use.variables!{} as name, key>
      <#if (p.env[name])?? || variables?map(variable -> variable.name)?seq_contains(name)>
        <#stop "parameters.secrets.${secret}.variables.${name}: found a variable that is set twice, expected one place that sets it">
      </#if>
      <#local variables = variables + [{"name": name, "secret": secret, "key": key}]>
    </#list>
  </#list>
  <#return variables>
</#function>

<#-- The keys that the service gets of a secret, each once. -->
<#function secretKeys use>
  <#local keys = []>
  <#list (use.variables!{})?values + (use.files!{})?values as key>
    <#if !keys?seq_contains(key)>
      <#local keys = keys + [key]>
    </#if>
  </#list>
  <#return keys>
</#function>

<#-- Where Vault keeps a secret of this workload: in the one part that its namespace may read. -->
<#function vaultKey secret>
  <#return "tenants/${env.namespace}/${workload.name}/${secret}">
</#function>

<#-- The client at the identity provider; also the name of what belongs to it in the platform's namespace. -->
<#function clientId>
  <#return "${workload.system}.${env.name}.${workload.name}">
</#function>

<#function hostName>
  <#return "${p.expose.host!workload.name}.${env.domain}">
</#function>
