<#import "@pod/objects.ftl" as objects>
<#include "about.ftl">
<@objects.config about/>
