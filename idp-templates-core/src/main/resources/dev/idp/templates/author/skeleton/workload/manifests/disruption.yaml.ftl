<#import "lib.ftl" as lib>
<#-- A drain of a node takes one pod at a time, and a pod that is broken anyway. -->
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  <@lib.metadata/>
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      <@lib.selector/>
