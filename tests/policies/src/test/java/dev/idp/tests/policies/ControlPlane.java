package dev.idp.tests.policies;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An API server of our own, on free ports of this machine and with its data in a folder of the test: {@code etcd}, {@code
 * kube-apiserver} and, where it is there, the part of {@code kube-controller-manager} that checks the types of policies.
 */
final class ControlPlane implements AutoCloseable {
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    private ControlPlane(Path folder) {
        this.folder = folder;
    }

    static ControlPlane start(Path folder) {
        ControlPlane plane = new ControlPlane(folder);
        try {
            int etcd = plane.etcd();
            int server = plane.server(etcd);
            Repository.write(plane.kubeconfig(), plane.kubeconfig(server));
            plane.await();
            return plane;
        } catch (RuntimeException e) {
            plane.close();
            throw e;
        }
    }

    Path kubeconfig() {
        return folder.resolve("kubeconfig");
    }

    /** The first line that the program says of its version. */
    static String version(String program) {
        return find(program)
                .map(path ->
                        output(path.toString(), "--version").lines().findFirst().orElse(""))
                .orElse("");
    }

    private int etcd() {
        int clients = freePort();
        int peers = freePort();
        run(
                "etcd",
                "--data-dir=" + folder.resolve("etcd"),
                "--listen-client-urls=http://127.0.0.1:" + clients,
                "--advertise-client-urls=http://127.0.0.1:" + clients,
                "--listen-peer-urls=http://127.0.0.1:" + peers,
                "--initial-advertise-peer-urls=http://127.0.0.1:" + peers,
                "--initial-cluster=default=http://127.0.0.1:" + peers,
                "--unsafe-no-fsync");
        return clients;
    }

    private int server(int etcd) {
        keys();
        Repository.write(folder.resolve("tokens"), token() + ",admin,admin,system:masters\n");
        int port = freePort();
        run(
                "kube-apiserver",
                "--etcd-servers=http://127.0.0.1:" + etcd,
                "--bind-address=127.0.0.1",
                "--secure-port=" + port,
                "--cert-dir=" + folder.resolve("certificates"),
                "--token-auth-file=" + folder.resolve("tokens"),
                "--authorization-mode=AlwaysAllow",
                "--service-account-issuer=https://idp.example",
                "--service-account-key-file=" + folder.resolve("accounts.pub"),
                "--service-account-signing-key-file=" + folder.resolve("accounts.key"),
                "--service-cluster-ip-range=10.0.0.0/24",
                // No controller makes the accounts that pods name.
                "--disable-admission-plugins=ServiceAccount",
                "--allow-privileged=true");
        return port;
    }

    /** Begins to check the types of policies; custom resources have to be there, because the checker skips kinds that it does not find. */
    void checkTypes() {
        if (find("kube-controller-manager").isPresent()) {
            run(
                    "kube-controller-manager",
                    "--kubeconfig=" + kubeconfig(),
                    "--controllers=validatingadmissionpolicy-status-controller",
                    "--leader-elect=false",
                    "--bind-address=127.0.0.1",
                    "--secure-port=" + freePort(),
                    "--cert-dir=" + folder.resolve("controller"));
        }
    }

    private void keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Repository.write(
                    folder.resolve("accounts.key"),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Repository.write(
                    folder.resolve("accounts.pub"),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private String token() {
        return UUID.nameUUIDFromBytes(Repository.bytes(folder.resolve("accounts.key")))
                .toString();
    }

    private String kubeconfig(int port) {
        return """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts: [{name: test, context: {cluster: test, user: test}}]
                clusters: [{name: test, cluster: {server: "https://127.0.0.1:%d", certificate-authority: "%s"}}]
                users: [{name: test, user: {token: "%s"}}]
                """.formatted(port, folder.resolve("certificates/apiserver.crt"), token());
    }

    private void await() {
        Kubectl kubectl = new Kubectl(kubeconfig(), folder);
        for (int second = 0; second < 180; second++) {
            if (kubectl.run("get", "--raw", "/readyz").exit() == 0) {
                return;
            }
            if (processes.stream().anyMatch(process -> !process.isAlive())) {
                throw new IllegalStateException("the API server ended: see the logs in " + folder);
            }
            pause();
        }
        throw new IllegalStateException("the API server is not ready after 3 minutes: see the logs in " + folder);
    }

    static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run(String program, String... arguments) {
        Path path = find(program)
                .orElseThrow(() -> new IllegalStateException(
                        "found no " + program + " on the PATH, expected it there, or a cluster in -Dkubeconfig=FILE"));
        List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(List.of(arguments));
        try {
            processes.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(program + ".log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the last first, each with the time to end well. */
    @Override
    public void close() {
        List<Process> reversed = new ArrayList<>(processes);
        Collections.reverse(reversed);
        for (Process process : reversed) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
