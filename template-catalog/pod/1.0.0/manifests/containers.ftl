<#import "files.ftl" as files>
<#import "pod.ftl" as pod>
<#import "resources.ftl" as resources>
<#import "variables.ftl" as variables>

<#-- The containers beside the workload's own. A sidecar is one that Kubernetes starts before the others and ends after
     them, so that a job ends with its own container, and an init container may use what a sidecar provides.
     taken: the ports that the workload's container listens on. -->
<#macro all taken=[]>
<#if p.sidecars?has_content || p.initContainers?has_content>
initContainers:
  <#list p.sidecars!{} as name, sidecar>
  - <@container name sidecar "sidecars.${name}" taken>
    restartPolicy: Always
    </@container>
  </#list>
  <#list p.initContainers!{} as name, init>
  <#if (p.sidecars[name])??>
    <#stop "parameters.initContainers.${name}: found the name of a sidecar, expected another one">
  </#if>
  - <@container name init "initContainers.${name}"/>
  </#list>
</#if>
</#macro>

<#macro container name given where taken=[]>
<#if name == workload.name>
  <#stop "parameters.${where}: found the name of the workload, whose own container has it, expected another one">
</#if>
name: ${name}
image: ${given.image}
<#nested>
<#if given.command?has_content>
command: ${given.command}
</#if>
<#if given.args?has_content>
args: ${given.args}
</#if>
<#if given.port??>
<@port name given.port where taken/>
</#if>
<#if given.env?has_content>
env:
  <@variables.own given.env/>
</#if>
<@resources.resources given.resources "${where}.resources"/>
<@pod.confined/>
volumeMounts:
  - mountPath: /tmp
    name: tmp-${name}
  <@files.config/>
</#macro>

<#macro port name number where taken>
<#if ["http", "main", "metrics", "health"]?seq_contains(name)>
  <#stop "parameters.${where}: found a sidecar with a port called ${name}, as a port of the workload is, expected another name">
</#if>
<#if taken?seq_contains(number)>
  <#stop "parameters.${where}.port: found ${number}, which the workload listens on itself, expected another port">
</#if>
<#list p.sidecars as other, sidecar>
  <#if other != name && sidecar.port?? && sidecar.port == number>
    <#stop "parameters.${where}.port: found ${number}, which the sidecar ${other} listens on too, expected another port">
  </#if>
</#list>
ports:
  - name: ${name}
    containerPort: ${number}
startupProbe:
  <@listens name 2 60/>
livenessProbe:
  <@listens name 20 3/>
readinessProbe:
  <@listens name 10 3/>
</#macro>

<#macro listens port period failures>
tcpSocket:
  port: ${port}
periodSeconds: ${period}
timeoutSeconds: 3
failureThreshold: ${failures}
</#macro>

<#-- A /tmp for each of them, as items of `volumes`. -->
<#macro volumes>
<#list p.sidecars!{} as name, sidecar>
<@volume name sidecar "sidecars.${name}"/>
</#list>
<#list p.initContainers!{} as name, init>
<@volume name init "initContainers.${name}"/>
</#list>
</#macro>

<#macro volume name given where>
- name: tmp-${name}
  emptyDir:
    sizeLimit: ${resources.numbers(given.resources, "${where}.resources").disk}
</#macro>
