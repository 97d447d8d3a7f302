<#import "@identity/identity.ftl" as identity>
<#import "@secrets/secrets.ftl" as secrets>

<#-- The variables of the workload's container: its own, those out of secrets, those of its client. -->
<#macro all>
<#if p.env?has_content || secrets.variables()?has_content || identity.type != "none">
env:
  <@own p.env!{}/>
  <#list secrets.variables() as variable>
  - name: ${variable.name}
    valueFrom:
      secretKeyRef:
        name: ${workload.name}-${variable.secret}
        key: ${variable.key}
  </#list>
  <@identity.variables/>
</#if>
</#macro>

<#-- Name to value, as items of `env`. What a need hands over may be a key of a Secret instead of a text. -->
<#macro own values>
<#list values as name, value>
- name: ${name}
  <#if value?is_hash>
  valueFrom:
    secretKeyRef:
      name: ${value.secret}
      key: ${value.key}
  <#else>
  value: ${value}
  </#if>
</#list>
</#macro>
