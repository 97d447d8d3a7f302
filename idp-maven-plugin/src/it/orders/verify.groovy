def tree = new File(basedir, 'target/idp/tree/workloads/shop/orders')
['dev', 'prod'].each { environment ->
    ['base/kustomization.yaml', 'overlay/kustomization.yaml', 'platform/identity/kustomization.yaml', '.idp/lock.yaml'].each {
        assert new File(tree, "$environment/$it").isFile()
    }
    def image = new File(tree, "$environment/overlay/kustomization.yaml").text
    assert image.contains('newTag: "1.0.0"'): 'the version of the project is the version of the image'
}
assert new File(basedir, 'target/idp/report.html').text.contains('<h1>shop/orders</h1>')
assert new File(basedir, 'build.log').text.contains('wrote target/idp/tree'): 'what was written is shown with -q too'
