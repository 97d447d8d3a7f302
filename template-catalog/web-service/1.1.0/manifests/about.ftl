<#-- What the macros of the libraries are told of this template. -->
<#assign about = {"template": "web-service@1.1.0", "component": "web", "port": "http"}>
