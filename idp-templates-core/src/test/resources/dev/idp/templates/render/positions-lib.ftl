<#macro inline v>
${v}
</#macro>
<#macro block v k>
macro: ${v}
${k}: ${v}
<#nested>
</#macro>
<#function f x><#return x></#function>
