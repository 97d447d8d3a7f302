assert new File(basedir, 'shop/target/idp/tree/workloads/shop/shop/prod/overlay/kustomization.yaml').isFile()
assert new File(basedir, 'stock/target/idp/tree/workloads/shop/stock/prod/overlay/kustomization.yaml').isFile()
assert !new File(basedir, 'tools/target/idp').exists()
assert !new File(basedir, 'target/idp').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('skipped: this module has no idp.yaml')
assert !log.contains('not marked as thread-safe'): 'the goals may run in parallel'
