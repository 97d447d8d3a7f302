<#import "@metadata/metadata.ftl" as common>

<#-- Names of what one need of a workload brings along. -->
<#function objectName>
  <#return "${workload.name}-${need.name}">
</#function>

<#-- In a namespace of the platform many workloads meet, so the name says whose it is. -->
<#function platformName>
  <#return "${workload.system}.${env.name}.${workload.name}.${need.name}">
</#function>

<#-- Where Vault keeps the need's secret: in the one part that the workload's namespace may read. -->
<#function vaultKey>
  <#return "tenants/${env.namespace}/${workload.name}/${need.name}">
</#function>

<#-- Metadata of an object in the workload's own namespace. -->
<#macro metadata template component name=objectName()>
metadata:
  <@common.of about(template, component) name/>
</#macro>

<#-- Metadata of an object in a namespace of the platform. -->
<#macro platformMetadata template component namespace>
metadata:
  namespace: ${namespace}
  <@common.of about(template, component) platformName()>
  idp.dev/environment: ${env.name}
  </@common.of>
</#macro>

<#-- Labels of the need's pods. `name` is the need's own, so that the workload's selector never hits them. -->
<#function podLabels component>
  <#return common.lasting({"component": component, "name": objectName()})>
</#function>

<#function about template component>
  <#return {"template": template, "component": component, "name": objectName()}>
</#function>

<#-- Opens the way from the workload's pods to the need; the other end opens its own door. -->
<#macro egress template component>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
<@metadata template component objectName() + "-egress"/>
spec:
  podSelector:
    matchLabels: ${workload.selector}
  policyTypes: [Ingress, Egress]
  egress:
    <#nested>
</#macro>

<#-- A password that nobody has seen: a generator makes it once, Vault keeps it. -->
<#macro password template component>
apiVersion: generators.external-secrets.io/v1alpha1
kind: Password
<@platformMetadata template component "databases"/>
spec:
  length: 48
  digits: 12
  symbols: 0
  noUpper: false
  allowRepeat: true
---
apiVersion: external-secrets.io/v1alpha1
kind: PushSecret
<@platformMetadata template component "databases"/>
spec:
  # The first value stays. To rotate it, delete it in Vault: the next refresh fills it again.
  updatePolicy: IfNotExists
  deletionPolicy: None
  refreshInterval: 5m0s
  secretStoreRefs:
    - kind: ClusterSecretStore
      name: vault-platform
  selector:
    generatorRef:
      apiVersion: generators.external-secrets.io/v1alpha1
      kind: Password
      name: ${platformName()}
  data:
    - match:
        secretKey: password
        remoteRef:
          remoteKey: ${vaultKey()}
          property: password
</#macro>

<#-- What the workload's namespace reads of the need's secret. -->
<#macro credential template component keys>
apiVersion: external-secrets.io/v1
kind: ExternalSecret
<@metadata template component/>
spec:
  refreshPolicy: Periodic
  refreshInterval: 5m0s
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault-tenants
  target:
    name: ${objectName()}
    creationPolicy: Owner
    deletionPolicy: Retain
  data:
    <#list keys as key>
    - secretKey: ${key}
      remoteRef:
        key: ${vaultKey()}
        property: ${key}
    </#list>
</#macro>
