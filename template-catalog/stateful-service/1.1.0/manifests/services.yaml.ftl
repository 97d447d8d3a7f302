<#import "@metadata/metadata.ftl" as metadata>
<#import "@pod/objects.ftl" as objects>
<#include "about.ftl">
<@objects.service about/>
---
# Gives each pod its name, NAME-0.NAME-headless, also before it is ready: the pods find each other by it.
apiVersion: v1
kind: Service
metadata:
  <@metadata.of about "${workload.name}-headless"/>
spec:
  type: ClusterIP
  clusterIP: None
  publishNotReadyAddresses: true
  selector: ${workload.selector}
  ports:
    - name: main
      port: ${p.port}
      targetPort: main
