<#import "@need/need.ftl" as lib>
host: ${lib.objectName()}
port: "6379"
password:
  secret: ${lib.objectName()}
  key: password
