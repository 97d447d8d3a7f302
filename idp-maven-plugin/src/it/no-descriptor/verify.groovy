def log = new File(basedir, 'build.log').text
assert log.contains('found no descriptor')
assert log.contains('[IDP1301]')
assert !log.contains('\tat dev.idp')
