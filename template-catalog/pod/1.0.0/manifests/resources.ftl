<#-- What a container gets. -->
<#assign sizes = {
  "small": {"cpu": "100m", "memory": "256Mi", "disk": "128Mi"},
  "medium": {"cpu": "500m", "memory": "512Mi", "disk": "256Mi"},
  "large": {"cpu": "1000m", "memory": "1Gi", "disk": "512Mi"}
}>

<#-- cpu, memory, memoryLimit and disk of a size, or of numbers of one's own. where: the parameter, for people. -->
<#function numbers given where>
  <#if !given?is_hash>
    <#return sizes[given] + {"memoryLimit": sizes[given].memory}>
  </#if>
  <#local all = {"memoryLimit": given.memory, "disk": "128Mi"} + given>
  <#if mebibytes(all.memoryLimit) lt mebibytes(all.memory)>
    <#stop "parameters.${where}.memoryLimit: found ${all.memoryLimit}, expected at least the requested ${all.memory}">
  </#if>
  <#return all>
</#function>

<#function mebibytes quantity>
  <#return quantity?ends_with("Gi")?then(1024, 1) * quantity?remove_ending("Gi")?remove_ending("Mi")?number>
</#function>

<#-- No CPU limit: it slows a container down while the node is idle. -->
<#macro resources given where>
<#local all = numbers(given, where)>
resources:
  requests:
    cpu: ${all.cpu}
    memory: ${all.memory}
    ephemeral-storage: ${all.disk}
  limits:
    memory: ${all.memoryLimit}
</#macro>
