<#import "@network/route.ftl" as route>
<#include "about.ftl">
<@route.route about/>
