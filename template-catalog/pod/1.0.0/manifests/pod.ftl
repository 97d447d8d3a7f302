<#import "@metadata/metadata.ftl" as metadata>

<#-- Labels of a pod template. -->
<#function labels about>
  <#return (p.apiAccess!false)?then(
    metadata.podLabels(about) + {"idp.dev/needs-api-token": "true"},
    metadata.podLabels(about))>
</#function>

<#-- Who the pod is: an account of its own, whose token it has only if it asks for it. -->
<#macro account>
serviceAccountName: ${workload.name}
automountServiceAccountToken: ${p.apiAccess!false}
enableServiceLinks: false
</#macro>

<#-- Pod Security restricted, of the pod. The body adds to it. -->
<#macro security>
securityContext:
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault
  <#nested>
</#macro>

<#-- Pod Security restricted, of a container. -->
<#macro confined>
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
</#macro>

<#-- Pods stand in different zones and on different nodes where there are several. -->
<#macro spread>
topologySpreadConstraints:
  - topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    maxSkew: 1
    labelSelector:
      <@metadata.selector/>
  - topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    maxSkew: 1
    labelSelector:
      <@metadata.selector/>
</#macro>

<#-- What the container runs instead of what its image says. -->
<#macro command>
<#if p.command?has_content>
command: ${p.command}
</#if>
<#if p.args?has_content>
args: ${p.args}
</#if>
</#macro>
