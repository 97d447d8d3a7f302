<#macro two>
x: 1
y: ${p.s}
</#macro>
<#macro one>
x: ${p.s}
</#macro>
<#macro oneline>x: 1</#macro>
<#macro nothing></#macro>
<#macro box>
b:
  <#nested>
</#macro>
<#macro item>
- name: ${p.s}
  <#nested>
</#macro>
