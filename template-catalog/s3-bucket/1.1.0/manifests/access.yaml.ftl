<#import "@need/need.ftl" as lib>
<#assign template = "s3-bucket@1.1.0">
<#list p.endpoints as endpoint>
  <#if endpoint.cidr?? == endpoint.namespace??>
    <#stop "needs.${need.name}.parameters.endpoints[${endpoint?index}]: found ${(endpoint.cidr??)?then('addresses and a namespace', 'neither addresses nor a namespace')} of port ${endpoint.port}, expected one of cidr and namespace">
  </#if>
  <#if (endpoint.cidr!"")?starts_with("169.254.")>
    <#stop "needs.${need.name}.parameters.endpoints[${endpoint?index}].cidr: found ${endpoint.cidr}, where the metadata of machines answers, expected addresses of a store">
  </#if>
</#list>
<#-- With a role the pods are known by it, and there is no key that could be lost. -->
<#if !(env.iam.role)??>
<@lib.credential template=template component="storage" keys=["endpoint", "access-key", "secret-key"]/>
</#if>
---
<@lib.egress template "storage">
<#list p.endpoints as endpoint>
- to:
    <#if endpoint.cidr??>
    - ipBlock:
        cidr: ${endpoint.cidr}
    <#else>
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: ${endpoint.namespace}
    </#if>
  ports:
    - protocol: TCP
      port: ${endpoint.port}
<#else>
- to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16]
  ports:
    - protocol: TCP
      port: 443
</#list>
</@lib.egress>
