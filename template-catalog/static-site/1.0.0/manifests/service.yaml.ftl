<#import "@metadata/metadata.ftl" as metadata>
<#include "about.ftl">
apiVersion: v1
kind: Service
metadata:
  <@metadata.of about workload.name/>
spec:
  type: ClusterIP
  selector: ${workload.selector}
  ports:
    - name: http
      port: 80
      targetPort: http
