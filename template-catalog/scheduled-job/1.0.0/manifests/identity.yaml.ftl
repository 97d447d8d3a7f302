<#import "@identity/identity.ftl" as identity>
<#include "about.ftl">
<@identity.client about/>
