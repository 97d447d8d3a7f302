<#import "@network/route.ftl" as route>
<#include "about.ftl">
<@route.route about>
idp.dev/tls-issuer: ${p.expose.tlsIssuer}
</@route.route>
