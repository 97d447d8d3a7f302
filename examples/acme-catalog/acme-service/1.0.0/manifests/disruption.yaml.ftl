<#import "@acme-labels/labels.ftl" as labels>
<#-- A drain of a node takes one pod at a time, and a pod that is broken anyway. -->
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  <@labels.metadata "web"/>
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      <@labels.selector/>
