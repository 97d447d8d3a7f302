<#import "lib.ftl" as lib>
<#assign whole = p.v><#assign sum = p.v + ""><#assign cap>${p.v}</#assign>
plain: ${p.v}
single: '${p.v}'
double: "${p.v}"
doubleOverLines: "x \
  ${p.v}"
literal: |-
  ${p.v}
literalWithText: |-
  a ${p.v} b
  c
folded: >-
  ${p.v}
mixed: pre${p.v}post
adjacent: ${p.v}${p.v}
flow: [${p.v}, a${p.v}, {k: ${p.v}}]
flowQuoted: ['${p.v}', "${p.v}"]
items:
  - ${p.v}
  - x: ${p.v}
keys:
  ${p.k}: 1
  "double${p.k}": 2
  'single${p.k}': 3
  ? explicit${p.k}
  : 4
  plain${p.k}: 5
# comment ${p.v} ${p.k}
map: ${p.m}
list: ${p.l}
assigned: ${whole}
summed: ${sum}
captured: ${cap}
capturedInQuotes: "${cap}"
inText: ${"a${p.v}b"}
inline: <@lib.inline v=p.v/>
block:
  <@lib.block v=p.v k=p.k>
  inner: ${p.v}
  </@lib.block>
node: <@node><@lib.block v=p.v k=p.k></@lib.block></@node>
function: ${lib.f(p.v)}
literalMap: ${value({"a": p.v, "b": [p.v]})}
loop:
  <#list p.l as i>
  - ${i}
  </#list>
end: 1
