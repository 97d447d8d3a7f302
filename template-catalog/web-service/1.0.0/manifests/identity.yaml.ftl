<#import "@identity/identity.ftl" as identity>
<#import "host.ftl" as host>
<#include "about.ftl">
<@identity.client about=about host=host.name() path=(p.expose.path)!"/"/>
