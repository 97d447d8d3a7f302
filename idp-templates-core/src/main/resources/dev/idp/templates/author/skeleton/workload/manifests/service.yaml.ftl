<#import "lib.ftl" as lib>
apiVersion: v1
kind: Service
metadata:
  <@lib.metadata/>
spec:
  type: ClusterIP
  selector:
    <@lib.selector/>
  ports:
    - name: http
      port: 80
      targetPort: http
