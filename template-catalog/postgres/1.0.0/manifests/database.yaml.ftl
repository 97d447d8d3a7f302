<#import "@need/need.ftl" as lib>
<#import "names.ftl" as names>
<#assign template = "postgres@1.0.0">
apiVersion: postgresql.cnpg.io/v1
kind: DatabaseRole
<@lib.platformMetadata template "database" "databases"/>
spec:
  cluster:
    name: platform
  name: ${names.sql()}
  login: true
  connectionLimit: ${names.connections[p.size]}
  passwordSecret:
    name: ${lib.platformName()}
---
apiVersion: postgresql.cnpg.io/v1
kind: Database
<@lib.platformMetadata template "database" "databases"/>
spec:
  cluster:
    name: platform
  name: ${names.sql()}
  owner: ${names.sql()}
  # Data outlives the object: a database is dropped by a person.
  databaseReclaimPolicy: retain
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
<@lib.platformMetadata template "database" "databases"/>
spec:
  podSelector:
    matchLabels:
      cnpg.io/cluster: platform
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: ${env.namespace}
          podSelector:
            matchLabels: ${workload.selector}
      ports:
        - protocol: TCP
          port: 5432
---
<@lib.egress template "database">
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: databases
      podSelector:
        matchLabels:
          cnpg.io/cluster: platform
  ports:
    - protocol: TCP
      port: 5432
</@lib.egress>
