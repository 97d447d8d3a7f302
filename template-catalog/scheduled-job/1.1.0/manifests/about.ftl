<#-- What the macros of the libraries are told of this template. -->
<#assign about = {"template": "scheduled-job@1.1.0", "component": "job"}>
