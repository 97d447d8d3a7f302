<#import "@network/route.ftl" as route>
<#include "about.ftl">
<@route.route about>
idp.dev/audience: ${p.expose.tlsIssuer}
</@route.route>
