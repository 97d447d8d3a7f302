<#import "lib.ftl" as lib>
<#-- Everything is closed; each further policy opens one thing. -->
<#macro policy suffix>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${workload.name}-${suffix}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  podSelector:
    <@lib.selector/>
  policyTypes: [Ingress, Egress]
  <#nested>
</#macro>
<#macro check other where>
  <#if other.system?? && other.namespace??>
    <#stop "parameters.${where}: found system ${other.system} and namespace ${other.namespace}, expected one of them">
  </#if>
  <#if other.system?? && !other.workload??>
    <#stop "parameters.${where}: found system ${other.system} without a workload, expected the workload that is called">
  </#if>
  <#if other.cidr?? && (other.workload?? || other.namespace??)>
    <#stop "parameters.${where}: found addresses ${other.cidr} and ${other.workload!other.namespace}, expected one of them">
  </#if>
  <#if !other.cidr?? && !other.workload?? && !other.namespace??>
    <#stop "parameters.${where}: found port ${other.port} of nobody, expected a workload, a namespace or addresses (cidr)">
  </#if>
</#macro>
<@policy "deny-all"/>
---
<@policy "dns">
egress:
  - to:
      - <@lib.namespace "kube-system"/>
    ports:
      - protocol: UDP
        port: 53
      - protocol: TCP
        port: 53
</@policy>
<#if p.expose??>
---
<@policy "gateway">
ingress:
  - from:
      - <@lib.namespace "gateway"/>
    ports:
      - port: http
</@policy>
</#if>
<#if p.metrics??>
---
<@policy "monitoring">
ingress:
  - from:
      - <@lib.namespace "monitoring"/>
    ports:
      - port: ${lib.portName(lib.metricsPort())}
</@policy>
</#if>
<#if p.ingress?has_content>
---
<@policy "ingress">
ingress:
  - from:
      <#list p.ingress as caller>
      <@check caller "ingress[${caller?index}]"/>
      - <@lib.peer caller/>
      </#list>
    ports:
      - port: http
</@policy>
</#if>
<#if p.egress?has_content>
---
<@policy "egress">
egress:
  <#list p.egress as target>
  <@check target "egress[${target?index}]"/>
  - to:
      - <@lib.peer target/>
    ports:
      - protocol: ${target.protocol}
        port: ${target.port}
  </#list>
</@policy>
</#if>
