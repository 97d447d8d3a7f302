<#import "@metadata/metadata.ftl" as metadata>
<#import "@secrets/secrets.ftl" as secrets>

<#-- none, public or confidential; an environment may have taken it out with null. -->
<#assign type = (p.identity.type)!"none">

<#-- Whoever reads such a role in a token takes it for the provider's. -->
<#assign reserved = ["admin", "realm-admin", "create-realm", "impersonation", "manage-users", "manage-realm", "manage-clients",
    "offline-access", "default-roles"]>

<#-- The client at the identity provider; also the name of what belongs to it in the platform's namespace. -->
<#function clientId>
  <#return "${workload.system}.${env.name}.${workload.name}">
</#function>

<#-- The variables that tell the workload of its client, as items of `env`. Nothing else may set them. -->
<#macro variables>
<#if type != "none">
<#list ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as name>
  <#if (p.env[name])?? || secrets.variables()?map(variable -> variable.name)?seq_contains(name)>
    <#stop "parameters.identity: found ${name} among the variables, expected it to come from the ${type} client alone">
  </#if>
</#list>
- name: OIDC_ISSUER
  value: ${env.identity.issuer}
- name: OIDC_CLIENT_ID
  value: ${clientId()}
</#if>
<#if type == "confidential">
- name: OIDC_CLIENT_SECRET
  valueFrom:
    secretKeyRef:
      name: ${workload.name}-oidc
      key: client-secret
</#if>
</#macro>

<#-- The client itself. Git holds no secret of it: a generator makes one, Vault keeps it, and two ExternalSecrets read it,
     one for the workload and one for the platform, which sets it on the client.
     host: the workload's host name, empty where it has none; path: what of the host is the workload's. -->
<#macro client about host="" path="/">
<#if type == "public" && !p.identity.redirectPaths?has_content>
  <#stop "parameters.identity.redirectPaths: found none of a public client, expected a path of parameters.expose to which logins return, or type: confidential">
</#if>
<#if type != "none">
<#list p.identity.roles![] as role>
  <#if reserved?seq_contains(role)>
    <#stop "parameters.identity.roles[${role?index}]: found ${role}, expected a name that is none of the identity provider's own: ${reserved?join(', ')}">
  </#if>
</#list>
<#list p.identity.redirectPaths![] as redirect>
  <#if host == "">
    <#stop "parameters.identity.redirectPaths: found ${redirect} of a workload without a host, expected parameters.expose where the template has it, or no paths">
  </#if>
  <#if path != "/" && redirect != path && !redirect?starts_with(path + "/")>
    <#stop "parameters.identity.redirectPaths[${redirect?index}]: found ${redirect}, expected a path below ${path}, which parameters.expose opens">
  </#if>
</#list>
apiVersion: v1
kind: ConfigMap
<@platformMetadata about>
idp.dev/keycloak-client: "true"
</@platformMetadata>
data:
  clientId: ${clientId()}
  type: ${type}
  realm: ${env.identity.realm}
  redirectUris: ${(p.identity.redirectPaths![])?map(redirect -> "https://" + host + redirect)?join("\n")}
  roles: ${(p.identity.roles![])?join("\n")}
  namespace: ${env.namespace}
  workload: ${workload.name}
</#if>
<#if type == "confidential">
---
apiVersion: generators.external-secrets.io/v1alpha1
kind: Password
<@platformMetadata about/>
spec:
  length: 48
  digits: 12
  symbols: 0
  noUpper: false
  allowRepeat: true
---
apiVersion: external-secrets.io/v1alpha1
kind: PushSecret
<@platformMetadata about/>
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
      name: ${clientId()}
  data:
    - match:
        secretKey: password
        remoteRef:
          remoteKey: ${secrets.vaultKey("oidc")}
          property: client-secret
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
<@platformMetadata about/>
<@clientSecret "vault-identity" clientId()/>
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  <@metadata.of about "${workload.name}-oidc"/>
<@clientSecret "vault-tenants" workload.name + "-oidc"/>
</#if>
</#macro>

<#macro platformMetadata about>
metadata:
  name: ${clientId()}
  namespace: identity
  labels:
    <@metadata.labels about/>
    idp.dev/environment: ${env.name}
    <#nested>
  annotations:
    <@metadata.annotations about/>
</#macro>

<#macro clientSecret store name>
spec:
  refreshPolicy: Periodic
  refreshInterval: 5m0s
  <@secrets.target store name/>
  data:
    - secretKey: client-secret
      remoteRef:
        key: ${secrets.vaultKey("oidc")}
        property: client-secret
</#macro>
