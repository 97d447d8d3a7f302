<#import "@metadata/metadata.ftl" as metadata>
<#include "about.ftl">
apiVersion: v1
kind: ConfigMap
metadata:
  <@metadata.of about "${workload.name}-nginx"/>
data:
  # All headers stand in one place: nginx forgets those of a server in a location that adds one.
  nginx.conf: |
    daemon off;
    worker_processes 2;
    pid /tmp/nginx.pid;
    error_log stderr warn;
    events {
      worker_connections 1024;
    }
    http {
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      access_log /dev/stdout;
      client_body_temp_path /tmp/client;
      proxy_temp_path /tmp/proxy;
      fastcgi_temp_path /tmp/fastcgi;
      uwsgi_temp_path /tmp/uwsgi;
      scgi_temp_path /tmp/scgi;
      sendfile on;
      server_tokens off;
      absolute_redirect off;
      gzip on;
      gzip_vary on;
      gzip_types text/css text/plain text/xml application/javascript application/json application/xml image/svg+xml;
      map $uri $cached {
        default "max-age=${p.cache.pages}";
        "~*\.(css|js|mjs|wasm|woff2?|png|jpe?g|gif|svg|webp|avif|ico)$" "public, max-age=${p.cache.assets}";
      }
      server {
        listen 8080;
        root ${p.root};
        index index.html;
        charset utf-8;
        # Not `always`: what is not there must not be kept.
        add_header Cache-Control $cached;
        add_header Content-Security-Policy "${p.contentSecurityPolicy}" always;
        add_header Referrer-Policy strict-origin-when-cross-origin always;
        add_header Strict-Transport-Security "max-age=31536000" always;
        add_header X-Content-Type-Options nosniff always;
        add_header X-Frame-Options DENY always;
        location = /healthz {
          access_log off;
          default_type text/plain;
          return 200 "ok";
        }
        location ~ /\.(?!well-known/) {
          return 404;
        }
        <#if p.fallback == "index">
        location ~ \.[A-Za-z0-9]+$ {
          try_files $uri =404;
        }
        location / {
          try_files $uri $uri/ /index.html;
        }
        <#else>
        location / {
          try_files $uri $uri/ =404;
        }
        </#if>
      }
    }
