<#import "@metadata/metadata.ftl" as metadata>

<#-- The name under which the gateway exposes the workload; empty where it does not. -->
<#function host>
  <#return p.expose???then("${(p.expose.host)!workload.name}.${env.domain}", "")>
</#function>

<#-- Requests to the exposed host reach the Service. The body adds labels; timeout: seconds, 0 leaves it to the gateway. -->
<#macro route about timeout=0>
<#if p.expose??>
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  <@metadata.of about workload.name>
  <#nested>
  </@metadata.of>
spec:
  parentRefs:
    - name: platform
      namespace: gateway
      sectionName: ${p.expose.tlsIssuer}
  hostnames:
    - ${host()}
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: ${p.expose.path}
      backendRefs:
        - name: ${workload.name}
          port: 80
      <#if timeout gt 0>
      timeouts:
        request: ${timeout}s
      </#if>
</#if>
</#macro>
