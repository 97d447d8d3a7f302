<#import "@acme-labels/labels.ftl" as labels>
<#-- Only the gateway comes in, and only names are looked up. What the workload calls is a further rule below egress. -->
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  <@labels.metadata "web"/>
spec:
  podSelector:
    matchLabels:
      <@labels.selector/>
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: gateway
      ports:
        - port: http
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
