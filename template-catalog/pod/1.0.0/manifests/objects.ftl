<#import "@metadata/metadata.ftl" as metadata>
<#import "ports.ftl" as ports>

<#-- The account that the pods run as. Its name is the workload's, and what it may do in the cloud hangs on that. -->
<#macro serviceAccount about>
apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${workload.name}
  labels:
    <@metadata.labels about/>
  annotations:
    <@metadata.annotations about/>
    <#if (env.iam.role)??>
    eks.amazonaws.com/role-arn: ${env.iam.role}
    </#if>
automountServiceAccountToken: ${p.apiAccess!false}
</#macro>

<#-- The files that the pods find in /config. -->
<#macro config about>
<#if p.config?has_content>
apiVersion: v1
kind: ConfigMap
metadata:
  <@metadata.of about "${workload.name}-config"/>
data: ${p.config}
</#if>
</#macro>

<#-- One address for all pods: port 80 is the workload's port, whatever its number. -->
<#macro service about>
apiVersion: v1
kind: Service
metadata:
  <@metadata.of about workload.name/>
spec:
  type: ClusterIP
  selector: ${workload.selector}
  ports:
    - name: ${about.port}
      port: 80
      targetPort: ${about.port}
    <#if ports.metrics() != p.port>
    - name: metrics
      port: ${ports.metrics()}
      targetPort: metrics
    </#if>
</#macro>

<#-- A drain of a node takes one pod at a time. -->
<#macro disruptionBudget about>
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  <@metadata.of about workload.name/>
spec:
  maxUnavailable: 1
  # A pod that is not ready may always go: a broken release must not hold up the drain of a node.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    <@metadata.selector/>
</#macro>

<#-- More pods under load. -->
<#macro autoscaler about>
<@scalingBounds/>
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  <@metadata.of about workload.name/>
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${workload.name}
  minReplicas: ${p.scaling.min}
  maxReplicas: ${p.scaling.max}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: ${p.scaling.cpu}
</#macro>

<#macro scalingBounds>
<#if p.scaling.min gt p.scaling.max>
  <#stop "parameters.scaling: found min ${p.scaling.min} above max ${p.scaling.max}, expected min at most max">
</#if>
</#macro>
