<#import "@identity/identity.ftl" as identity>
<#import "@network/route.ftl" as route>
<#include "about.ftl">
<@identity.client about=about host=route.host() path=(p.expose.path)!"/"/>
