<#import "lib.ftl" as lib>
<#-- The account that the pods run as. It has no rights, and the pods have no token of it. -->
apiVersion: v1
kind: ServiceAccount
metadata:
  <@lib.metadata/>
automountServiceAccountToken: false
