<#import "lib.ftl" as lib>
<#-- The client of the environment's identity provider. Git holds no secret of it: a generator makes one, Vault keeps it,
     and two ExternalSecrets read it, one for the service and one for the platform, which sets it on the client. -->
<#macro metadata>
metadata:
  name: ${lib.clientId()}
  namespace: identity
  labels:
    <@lib.labels/>
    idp.dev/environment: ${env.name}
    <#nested>
  annotations:
    <@lib.annotations/>
</#macro>
<#macro clientSecret store name>
spec:
  refreshPolicy: Periodic
  refreshInterval: 5m0s
  secretStoreRef:
    kind: ClusterSecretStore
    name: ${store}
  target:
    name: ${name}
    creationPolicy: Owner
    deletionPolicy: Retain
  data:
    - secretKey: client-secret
      remoteRef:
        key: ${lib.vaultKey("oidc")}
        property: client-secret
</#macro>
<#if lib.client != "none">
<#if p.identity.redirectPaths?has_content && !p.expose??>
  <#stop "parameters.identity.redirectPaths: found ${p.identity.redirectPaths?join(' ')} of a service without a host, expected parameters.expose">
</#if>
<#list p.identity.redirectPaths![] as path>
  <#if p.expose.path != "/" && path != p.expose.path && !path?starts_with(p.expose.path + "/")>
    <#stop "parameters.identity.redirectPaths[${path?index}]: found ${path}, expected a path below ${p.expose.path}, which parameters.expose opens">
  </#if>
</#list>
apiVersion: v1
kind: ConfigMap
<@metadata>
idp.dev/keycloak-client: "true"
</@metadata>
data:
  clientId: ${lib.clientId()}
  type: ${lib.client}
  realm: ${env.identity.realm}
  redirectUris: ${(p.identity.redirectPaths![])?map(path -> "https://" + lib.hostName() + path)?join("\n")}
  roles: ${(p.identity.roles![])?join("\n")}
  namespace: ${env.namespace}
  workload: ${workload.name}
</#if>
<#if lib.client == "confidential">
---
apiVersion: generators.external-secrets.io/v1alpha1
kind: Password
<@metadata/>
spec:
  length: 48
  digits: 12
  symbols: 0
  noUpper: false
  allowRepeat: true
---
apiVersion: external-secrets.io/v1alpha1
kind: PushSecret
<@metadata/>
spec:
  # The first value stays. To rotate it, delete it in Vault: the next refresh fills it again.
  updatePolicy: IfNotExists
  deletionPolicy: None
  refreshInterval: 5m0s
  secretStoreRefs:
    - kind: ClusterSecretStore
      name: vault-identity
  selector:
    generatorRef:
      apiVersion: generators.external-secrets.io/v1alpha1
      kind: Password
      name: ${lib.clientId()}
  data:
    - match:
        secretKey: password
        remoteRef:
          remoteKey: ${lib.vaultKey("oidc")}
          property: client-secret
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
<@metadata/>
<@clientSecret "vault-identity" lib.clientId()/>
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${workload.name}-oidc
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
<@clientSecret "vault-tenants" workload.name + "-oidc"/>
</#if>
