<#import "lib.ftl" as lib>
<#if p.expose??>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
  annotations:
    <@lib.annotations/>
spec:
  parentRefs:
    - name: platform
      namespace: gateway
      sectionName: ${p.expose.tlsIssuer}
  hostnames:
    - ${lib.hostName()}
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: ${p.expose.path}
      backendRefs:
        - name: ${workload.name}
          port: 80
</#if>
