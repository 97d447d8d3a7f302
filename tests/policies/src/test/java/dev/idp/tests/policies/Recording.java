package dev.idp.tests.policies;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an API server said of all cases.
 *
 * @param server its version
 * @param policies the digest of the policies that it had, as objects
 * @param verdicts by the names of the cases
 */
record Recording(String server, String policies, SortedMap<String, Recorded> verdicts) {
    static final String AGAIN = "record it again with: mvn -Papiserver -pl tests/policies -am verify"
            + " -Didp.crds=FOLDER (kube-apiserver, kube-controller-manager and etcd on the PATH, or -Dkubeconfig=FILE)";

    /** A verdict, and the digest of the file that it was given on. */
    record Recorded(String digest, Verdict verdict) {}

    static Recording read() {
        if (!Files.exists(Repository.RECORDING)) {
            return new Recording("", "", new TreeMap<>());
        }
        MapNode written = Repository.documents(Repository.RECORDING).get(0);
        SortedMap<String, Recorded> verdicts = new TreeMap<>();
        for (MapNode.Entry entry : written.map("cases").orElseThrow().entries()) {
            MapNode one = (MapNode) entry.value();
            List<String> broken = one.list("broken").map(ListNode::texts).orElse(List.of());
            verdicts.put(
                    entry.key(), new Recorded(one.text("sha256").orElseThrow(), new Verdict(new TreeSet<>(broken))));
        }
        return new Recording(
                written.text("server").orElseThrow(), written.text("policies").orElseThrow(), verdicts);
    }

    void write() {
        MapNode cases = MapNode.empty();
        for (Map.Entry<String, Recorded> entry : verdicts.entrySet()) {
            Recorded one = entry.getValue();
            MapNode written = MapNode.empty().with("sha256", one.digest());
            List<String> broken = List.copyOf(one.verdict().broken());
            cases = cases.with(
                    entry.getKey(), broken.isEmpty() ? written : written.with("broken", ListNode.ofTexts(broken)));
        }
        MapNode document = MapNode.empty()
                .with("server", server)
                .with("policies", policies)
                .with("cases", cases);
        Repository.write(
                Repository.RECORDING,
                "# What an API server said of the cases. Made by -Papiserver.\n" + YamlWriter.write(document));
    }

    Optional<Recorded> get(PolicyCase one) {
        return Optional.ofNullable(verdicts.get(one.name()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over what the policies say, whatever their comments and layout. */
    static String digest(List<MapNode> objects) {
        return sha256(YamlWriter.writeAll(objects).getBytes(StandardCharsets.UTF_8));
    }
}
