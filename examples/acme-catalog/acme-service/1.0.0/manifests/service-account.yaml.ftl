<#import "@acme-labels/labels.ftl" as labels>
<#-- The account that the pods run as. It has no rights, and the pods have no token of it. -->
apiVersion: v1
kind: ServiceAccount
metadata:
  <@labels.metadata "web"/>
automountServiceAccountToken: false
