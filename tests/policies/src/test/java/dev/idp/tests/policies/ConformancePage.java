package dev.idp.tests.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page that says on which server the rules were tried, and what came out. */
record ConformancePage(Recording recording, List<PolicyCase> cases, int typeChecked) {
    /** The cases whose verdict is another one than their name says, each with both. */
    List<String> differences() {
        List<String> texts = new ArrayList<>();
        for (PolicyCase one : cases) {
            Verdict said = recording.get(one).orElseThrow().verdict();
            if (!said.broken().equals(one.expected())) {
                texts.add(one.name() + ": expected " + one.expected() + ", found " + said.broken());
            }
        }
        return texts;
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                # What a real API server says

                Every case of every admission rule was sent to a real API server, as the user of the case and as a dry run. The
                bindings only warned, because a binding that refuses names one policy at a time. The engine gives the same verdicts:
                its tests replay this recording, and fail when a case or a policy has changed since.

                | what | |
                |---|---|
                | kube-apiserver | %s |
                | etcd | %s |
                | policies with checked types, without a warning | %d |
                | cases | %d |
                | verdicts that differ from the names of the cases | %d |

                To try it again, on a server of your own or on any cluster that may be written to:

                ```
                mvn -Papiserver -pl tests/policies -am verify -Didp.crds=FOLDER [-Dkubeconfig=FILE]
                ```

                Without `kubeconfig` the test starts `kube-apiserver`, `kube-controller-manager` and `etcd` of the `PATH` on free
                ports of this machine and stops them again. `idp.crds` is a folder with the custom resource definitions of the
                operators (External Secrets, Gateway API, Prometheus Operator, Argo CD, CloudNativePG); kinds that it lacks get a
                definition without a schema. The types of a policy are checked by `kube-controller-manager`.

                ## By rule

                | rule | let in | refused | differ |
                |---|---|---|---|
                """.formatted(
                        recording.server(),
                        ControlPlane.version("etcd").replace("etcd Version: ", "v"),
                        typeChecked,
                        cases.size(),
                        differences().size()));
        rows().forEach((rule, row) -> text.append("| [%s](%s.md) | %d | %d | %d |%n"
                .formatted(rule, rule, row[0], row[1], row[2])
                .replace("\r", "")));
        return text.toString();
    }

    private SortedMap<String, int[]> rows() {
        SortedMap<String, int[]> rows = new TreeMap<>();
        for (PolicyCase one : cases) {
            int[] row = rows.computeIfAbsent(one.rule(), rule -> new int[3]);
            Verdict said = recording.get(one).orElseThrow().verdict();
            row[said.broken().isEmpty() ? 0 : 1]++;
            row[2] += said.broken().equals(one.expected()) ? 0 : 1;
        }
        return rows;
    }
}
