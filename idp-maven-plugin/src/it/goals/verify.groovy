def log = new File(basedir, 'build.log').text
assert log.contains('wrote target/idp/tree: ')
assert log.contains('nothing changed: target/idp/tree is up to date')
assert log.contains('no differences')
assert log.contains('goals is valid in dev, prod')
assert log.contains('workloads/shop/goals/dev: true')
def help = log.replaceAll(/\s+/, ' ') // it is wrapped
assert help.contains('Example: mvn idp:generate'): 'help shows an example'
assert help.contains('Example: -Didp.file=deploy/idp.yaml'): 'help shows an example of each parameter'

// Maven may begin the line with a colour reset
def line = log.readLines().find { it.contains('{"command":"generate"') }
def json = line.substring(line.indexOf('{'))
def outcome = new groovy.json.JsonSlurper().parseText(json)
assert outcome.exitCode == 0
assert outcome.environments*.name == ['dev']
assert outcome.environments[0].resources.any { it.kind == 'Deployment' && it.name == 'goals' }

assert log.contains('the written files differ from what generating would write')
assert !log.contains('\tat dev.idp')
