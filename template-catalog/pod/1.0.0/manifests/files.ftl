<#import "@secrets/secrets.ftl" as secrets>
<#import "resources.ftl" as resources>

<#-- Where the workload's container finds files, as items of `volumeMounts`: /tmp to write, all else to read. -->
<#macro mounts>
- mountPath: /tmp
  name: tmp
<@config/>
<#list secrets.all as secret, use>
<#if use.files?has_content>
- mountPath: /secrets/${secret}
  name: secret-${secret}
  readOnly: true
</#if>
</#list>
</#macro>

<#macro config>
<#if p.config?has_content>
- mountPath: /config
  name: config
  readOnly: true
</#if>
</#macro>

<#-- What stands behind the mounts, as items of `volumes`. -->
<#macro volumes>
- name: tmp
  emptyDir:
    sizeLimit: ${resources.numbers(p.resources, "resources").disk}
<#if p.config?has_content>
- name: config
  configMap:
    name: ${workload.name}-config
</#if>
<#list secrets.all as secret, use>
<#if use.files?has_content>
- name: secret-${secret}
  secret:
    secretName: ${workload.name}-${secret}
    items:
      <#list use.files as file, key>
      - key: ${key}
        path: ${file}
      </#list>
</#if>
</#list>
</#macro>
