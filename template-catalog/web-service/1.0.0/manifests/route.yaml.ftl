<#import "@metadata/metadata.ftl" as metadata>
<#import "host.ftl" as host>
<#include "about.ftl">
<#if p.expose??>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  <@metadata.of about workload.name/>
spec:
  parentRefs:
    - name: platform
      namespace: gateway
      sectionName: ${p.expose.tlsIssuer}
  hostnames:
    - ${host.name()}
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: ${p.expose.path}
      backendRefs:
        - name: ${workload.name}
          port: 80
</#if>
