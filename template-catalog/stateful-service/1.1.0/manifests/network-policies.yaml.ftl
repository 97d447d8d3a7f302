<#import "@metadata/metadata.ftl" as metadata>
<#import "@network/network.ftl" as network>
<#include "about.ftl">
<@network.closed about/>
<@network.monitoring about/>
<@network.callers about/>
<@network.targets about/>
---
<#-- The pods reach each other, and nobody else. -->
<#macro peers>
<#list [p.port] + (p.peerPorts![])?filter(port -> port != p.port) as port>
- port: ${port}
</#list>
</#macro>
<@network.policy about "peers">
ingress:
  - from:
      - podSelector:
          <@metadata.selector/>
    ports:
      <@peers/>
egress:
  - to:
      - podSelector:
          <@metadata.selector/>
    ports:
      <@peers/>
</@network.policy>
