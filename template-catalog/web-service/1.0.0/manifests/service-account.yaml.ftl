<#import "lib.ftl" as lib>
apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
    <#if (env.iam.role)??>
    eks.amazonaws.com/role-arn: ${env.iam.role}
    </#if>
automountServiceAccountToken: ${p.apiAccess!false}
