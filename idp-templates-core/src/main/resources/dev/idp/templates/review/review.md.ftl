${summary}

<#if effects?has_content>
## What it does

<#list effects as effect>
- ${effect}
</#list>

</#if>
<#if resources?has_content>
## Resources

<#list resources as resource>
<#if resource.change != "changed">
- ${resource.id} is ${resource.change}
</#if>
</#list>

<#list resources as resource>
<#if resource.change == "changed">
<details><summary>${resource.id}: ${resource.fields} changed</summary>

```diff
${resource.diff}
```

</details>

</#if>
</#list>
</#if>
## Policies

${policies.asked} rules asked.

<#list policies.findings as finding>
- Broken: ${finding.message} (${finding.resource})
</#list>
<#list policies.waivers as waiver>
- Waived until ${waiver.until}: ${waiver.rule} for ${waiver.resource}, because ${waiver.reason}
</#list>

## Made with

<#list versions as version>
- ${version}
</#list>
<#list images as image>
- image ${image}
</#list>

<#if reasons?has_content>
## Reasons given

<#list reasons as reason>
- ${reason}
</#list>

</#if>
## To make the same files

```
${reproduce}
```

<#if report??>
[The report](${report})
</#if>
