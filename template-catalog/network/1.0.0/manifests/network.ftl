<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/ports.ftl" as ports>

<#-- Everything is closed; each further policy opens one thing. -->
<#macro policy about suffix>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  <@metadata.of about "${workload.name}-${suffix}"/>
spec:
  podSelector:
    <@metadata.selector/>
  policyTypes: [Ingress, Egress]
  <#nested>
</#macro>

<#-- Nothing in, nothing out, but name resolution. -->
<#macro closed about>
<@policy about "deny-all"/>
---
<@policy about "dns">
egress:
  - to:
      - <@namespace "kube-system"/>
    ports:
      - protocol: UDP
        port: 53
      - protocol: TCP
        port: 53
</@policy>
</#macro>

<#-- The platform's gateway reaches the workload. -->
<#macro gateway about>
<@policy about "gateway">
ingress:
  - from:
      - <@namespace "gateway"/>
    ports:
      - port: ${about.port}
</@policy>
</#macro>

<#-- Prometheus reaches the metrics. -->
<#macro monitoring about>
<#if p.metrics??>
---
<@policy about "monitoring">
ingress:
  - from:
      - <@namespace "monitoring"/>
    ports:
      - port: ${ports.nameOf(about, ports.metrics())}
</@policy>
</#if>
</#macro>

<#-- Declared callers reach the workload. -->
<#macro callers about>
<#if p.ingress?has_content>
---
<@policy about "ingress">
ingress:
  - from:
      <#list p.ingress as caller>
      <@check caller "ingress[${caller?index}]"/>
      - <@peer caller/>
      </#list>
    ports:
      - port: ${about.port}
</@policy>
</#if>
</#macro>

<#-- The workload reaches declared targets. -->
<#macro targets about>
<#if p.egress?has_content>
---
<@policy about "egress">
egress:
  <#list p.egress as target>
  <@check target "egress[${target?index}]"/>
  - to:
      - <@peer target/>
    ports:
      - protocol: ${target.protocol}
        port: ${target.port}
  </#list>
</@policy>
</#if>
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
  <#if other.cidr?? && nearMetadata(other.cidr)>
    <#stop "parameters.${where}.cidr: found ${other.cidr}, which may hold the metadata of machines (169.254.0.0/16, fd00:ec2::/32), expected addresses beside it, or 0.0.0.0/0 or ::/0, which leave it out">
  </#if>
</#macro>

<#-- Whoever reaches the metadata of a machine has the machine's rights. Few addresses are near it: what may hold it is not counted out. -->
<#function nearMetadata cidr>
  <#local length = cidr?keep_after("/")?number>
  <#return cidr?starts_with("169.254.") || (cidr?starts_with("169.") && length lt 16)
      || cidr?starts_with("fd00:ec2:") || cidr?starts_with("fd00:0ec2:")
      || (cidr?starts_with("fd00:") && length lt 32)>
</#function>

<#-- The other end of an allowed connection: an item of `from` or `to`. -->
<#macro peer other>
<#if other.cidr??>
ipBlock:
  cidr: ${other.cidr}
  <#if other.cidr == "0.0.0.0/0">
  except: [169.254.0.0/16]
  <#elseif other.cidr == "::/0">
  except: ["fd00:ec2::254/128"]
  </#if>
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
