<#import "@acme-labels/labels.ftl" as labels>
apiVersion: v1
kind: Service
metadata:
  <@labels.metadata "web"/>
spec:
  type: ClusterIP
  selector:
    <@labels.selector/>
  ports:
    - name: http
      port: 80
      targetPort: http
