<#import "@pod/objects.ftl" as objects>
<#include "about.ftl">
<@objects.autoscaler about/>
---
<@objects.disruptionBudget about/>
