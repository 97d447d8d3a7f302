<#import "@need/need.ftl" as lib>
<#import "manifests/names.ftl" as names>
host: platform-rw.databases.svc.cluster.local
readHost: platform-ro.databases.svc.cluster.local
port: "5432"
database: ${names.sql()}
username: ${names.sql()}
password:
  secret: ${lib.objectName()}
  key: password
jdbcUrl: jdbc:postgresql://platform-rw.databases.svc.cluster.local:5432/${names.sql()}
