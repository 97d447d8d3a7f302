<#-- What the macros of the libraries are told of this template. -->
<#assign about = {"template": "worker@1.1.0", "component": "worker", "port": "http"}>
