<#import "@monitoring/monitoring.ftl" as monitoring>
<#include "about.ftl">
<@monitoring.podMonitor about/>
<@monitoring.alerts about>
<@monitoring.deploymentUnavailable/>
<@monitoring.restarting/>
<@monitoring.memoryHigh/>
<@monitoring.saturated/>
</@monitoring.alerts>
