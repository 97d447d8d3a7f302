def log = new File(basedir, 'build.log').text
assert log.contains('2 versions checked, ')
assert log.contains('1 example as expected, 2 overlays built')
assert log.contains('IDP3119'): 'a released version is never released again'
assert !log.contains('\tat dev.idp')
assert new File(basedir, 'target/classes/index.yaml').isFile(): 'the jar is the catalog'
assert new File(basedir, 'target/classes/acme-service/1.0.0/template.yaml').isFile()
