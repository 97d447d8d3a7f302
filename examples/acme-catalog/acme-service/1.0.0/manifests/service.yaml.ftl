<#import "@acme-labels/labels.ftl" as labels>
apiVersion: v1
kind: Service
metadata:
  name: ${workload.name}
  labels:
    <@labels.common/>
spec:
  selector:
    <@labels.selector/>
  ports:
    - name: http
      port: 80
      targetPort: http
