<#import "@secrets/secrets.ftl" as secrets>
<#include "about.ftl">
<@secrets.externalSecrets about/>
