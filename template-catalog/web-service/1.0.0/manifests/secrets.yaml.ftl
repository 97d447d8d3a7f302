<#import "lib.ftl" as lib>
<#list lib.secrets as secret, use>
<#if secret == "oidc">
  <#stop "parameters.secrets.oidc: found ${lib.secretKeys(use)?join(' and ')} of a secret called oidc, expected another name: this one belongs to the identity">
</#if>
<#if !lib.secretKeys(use)?has_content>
  <#stop "parameters.secrets.${secret}: found no key, expected variables or files">
</#if>
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${workload.name}-${secret}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  refreshPolicy: Periodic
  refreshInterval: 1h0m0s
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault-tenants
  target:
    name: ${workload.name}-${secret}
    creationPolicy: Owner
    deletionPolicy: Retain
  data:
    <#list lib.secretKeys(use) as key>
    - secretKey: ${key}
      remoteRef:
        key: ${lib.vaultKey(secret)}
        property: ${key}
    </#list>
</#list>
