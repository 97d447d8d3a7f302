<#-- A template says once what it is, and hands that to every macro as `about`:
     {"template": "web-service@1.0.0", "component": "web"}; "name" where it makes something else than the workload. A library cannot know it: it is the same for all of them. -->

<#-- The metadata of an object: `metadata:` with this below. The body adds labels. -->
<#macro of about name>
name: ${name}
labels:
  <@labels about/>
  <#nested>
annotations:
  <@annotations about/>
</#macro>

<#-- Labels of every object. -->
<#macro labels about>
<#list lasting(about) as label, value>
"${label}": ${value}
</#list>
idp.dev/owner: ${workload.owner}
</#macro>

<#-- Annotations of every object; the pods have none. -->
<#macro annotations about>
idp.dev/template: ${about.template}
</#macro>

<#-- Labels of the pods: only what lasts as long as the workload does, because a change here restarts them. They hold what
     the selector asks for, also the one of a workload that was adopted; where both know a label, the selector is right. -->
<#function podLabels about>
  <#return lasting(about) + workload.selector>
</#function>

<#function lasting about>
  <#return {
    "app.kubernetes.io/name": about.name!workload.name,
    "app.kubernetes.io/instance": about.name!workload.name,
    "app.kubernetes.io/component": about.component,
    "app.kubernetes.io/part-of": workload.system,
    "app.kubernetes.io/managed-by": "idp",
    "backstage.io/kubernetes-id": workload.name
  }>
</#function>

<#-- Selects the pods. Kubernetes lets nobody change it, so nothing else may ever be in it. -->
<#macro selector>
matchLabels: ${workload.selector}
</#macro>

<#-- Selects objects of this workload that are no pods: their labels know nothing of an adopted selector. -->
<#macro objects>
matchLabels:
  app.kubernetes.io/name: ${workload.name}
</#macro>
