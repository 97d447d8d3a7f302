<#import "@metadata/metadata.ftl" as metadata>

<#-- The secrets of the workload; an environment may have taken them out with null. -->
<#assign all = p.secrets!{}>

<#-- An ExternalSecret for each of them. -->
<#macro externalSecrets about>
<#list all as secret, use>
<#if secret == "oidc">
  <#stop "parameters.secrets.oidc: found ${keys(use)?join(' and ')} of a secret called oidc, expected another name: this one belongs to the identity">
</#if>
<#if !keys(use)?has_content>
  <#stop "parameters.secrets.${secret}: found no key, expected variables or files">
</#if>
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  <@metadata.of about "${workload.name}-${secret}"/>
spec:
  refreshPolicy: Periodic
  refreshInterval: 1h0m0s
  <@target "vault-tenants" "${workload.name}-${secret}"/>
  data:
    <#list keys(use) as key>
    - secretKey: ${key}
      remoteRef:
        key: ${vaultKey(secret)}
        property: ${key}
    </#list>
</#list>
</#macro>

<#-- Out of which store, into which Secret. The Secret stays when the ExternalSecret goes or Vault is away. -->
<#macro target store name>
secretStoreRef:
  kind: ClusterSecretStore
  name: ${store}
target:
  name: ${name}
  creationPolicy: Owner
  deletionPolicy: Retain
</#macro>

<#-- Where Vault keeps a secret of this workload: in the one part that its namespace may read. -->
<#function vaultKey secret>
  <#return "tenants/${env.namespace}/${workload.name}/${secret}">
</#function>

<#-- The variables that come out of secrets, in the order of the descriptor: name, secret, key. -->
<#function variables>
  <#local found = []>
  <#list all as secret, use>
    <#list use.variables!{} as name, key>
      <#if (p.env[name])?? || found?map(variable -> variable.name)?seq_contains(name)>
        <#stop "parameters.secrets.${secret}.variables.${name}: found a variable that is set twice, expected one place that sets it">
      </#if>
      <#local found = found + [{"name": name, "secret": secret, "key": key}]>
    </#list>
  </#list>
  <#return found>
</#function>

<#-- The keys that the workload gets of a secret, each once. -->
<#function keys use>
  <#local found = []>
  <#list (use.variables!{})?values + (use.files!{})?values as key>
    <#if !found?seq_contains(key)>
      <#local found = found + [key]>
    </#if>
  </#list>
  <#return found>
</#function>
