<#import "@need/need.ftl" as lib>
bucket: ${p.bucket!"${workload.system}-${env.name}-${workload.name}-${need.name}"}
region: ${p.region}
prefix: ${p.prefix}
<#if (env.iam.role)??>
endpoint: null
accessKey: null
secretKey: null
<#else>
endpoint: {secret: ${lib.objectName()}, key: endpoint}
accessKey: {secret: ${lib.objectName()}, key: access-key}
secretKey: {secret: ${lib.objectName()}, key: secret-key}
</#if>
