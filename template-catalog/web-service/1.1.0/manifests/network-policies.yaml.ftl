<#import "@network/network.ftl" as network>
<#include "about.ftl">
<@network.closed about/>
<#if p.expose??>
---
<@network.gateway about/>
</#if>
<@network.monitoring about/>
<@network.callers about/>
<@network.targets about/>
