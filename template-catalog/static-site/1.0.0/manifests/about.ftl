<#-- What the macros of the libraries are told of this template. -->
<#assign about = {"template": "static-site@1.0.0", "component": "site", "port": "http"}>
