def log = new File(basedir, 'build.log').text
assert log.contains('idp.yaml:11:11  parameters.port  found 80800, expected ')
assert log.contains('[IDP1203]')
assert log.contains('see:  docs/problems/IDP1203.md')
assert log.contains('1 problem to mend, shown above')
assert !log.contains('\tat dev.idp'): 'a problem of the user shows no stack trace'
assert !new File(basedir, 'target').exists(): 'nothing was written'
