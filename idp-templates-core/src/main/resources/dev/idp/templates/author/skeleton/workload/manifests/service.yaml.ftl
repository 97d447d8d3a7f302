<#import "lib.ftl" as lib>
apiVersion: v1
kind: Service
metadata:
  name: ${workload.name}
  labels:
    <@lib.labels/>
spec:
  selector:
    <@lib.selector/>
  ports:
    - name: http
      port: 80
      targetPort: http
