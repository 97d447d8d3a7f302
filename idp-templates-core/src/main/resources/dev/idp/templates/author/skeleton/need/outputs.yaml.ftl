host: ${workload.name}-${need.name}.databases.svc
password: {secret: "${workload.name}-${need.name}", key: password}
