<#import "@network/network.ftl" as network>
<#include "about.ftl">
<@network.closed about/>
<@network.monitoring about/>
<@network.targets about/>
