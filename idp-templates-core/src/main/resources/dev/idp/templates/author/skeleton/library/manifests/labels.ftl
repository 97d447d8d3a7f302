<#-- Import it in a manifest: <#import "@@NAME@/labels.ftl" as labels>, and call <@labels.common/>. -->
<#macro common>
app.kubernetes.io/name: ${workload.name}
app.kubernetes.io/part-of: ${workload.system}
</#macro>
