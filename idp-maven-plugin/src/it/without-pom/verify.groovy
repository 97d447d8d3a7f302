def log = new File(basedir, 'build.log').text
assert log.contains('wrote target/idp/tree: ')
assert new File(basedir, 'target/idp/tree/workloads/shop/lonely/dev/overlay/kustomization.yaml').text.contains('1.4.2')
assert log.contains('workloads/shop/lonely/dev: true')
assert log.contains('found no version for the image ghcr.io/acme/lonely')
assert log.contains('idp.output: found xml, expected one of text, json')
assert log.contains('nowhere.yaml  found no descriptor')
assert !log.contains('\tat dev.idp')
