<#import "@need/need.ftl" as lib>
<#import "names.ftl" as names>
<#assign template = "postgres@1.0.0">
<@lib.password template "database"/>
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
<@lib.platformMetadata template "database" "databases"/>
spec:
  refreshPolicy: Periodic
  refreshInterval: 5m0s
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault-platform
  target:
    name: ${lib.platformName()}
    creationPolicy: Owner
    deletionPolicy: Retain
    template:
      # The form that the operator reads; a changed password reaches the role at once.
      type: kubernetes.io/basic-auth
      metadata:
        labels:
          cnpg.io/reload: "true"
      data:
        username: ${names.sql()}
        password: "{{ .password }}"
  data:
    - secretKey: password
      remoteRef:
        key: ${lib.vaultKey()}
        property: password
---
<@lib.credential template=template component="database" keys=["password"]/>
