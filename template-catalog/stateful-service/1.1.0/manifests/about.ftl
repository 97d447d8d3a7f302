<#-- What the macros of the libraries are told of this template. -->
<#assign about = {"template": "stateful-service@1.1.0", "component": "stateful", "port": "main"}>
