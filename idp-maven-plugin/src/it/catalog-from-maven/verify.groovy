def log = new File(basedir, 'build.log').text
assert log.contains('wrote target/idp/tree: ')
assert new File(basedir, 'idp.lock').text.contains('template-catalog')
assert log.contains('workloads/shop/from-maven/dev: true')
assert log.contains('found no dev.idp:template-catalog:0.0.1') && log.contains('[IDP1943]')
assert !log.contains('\tat dev.idp')
