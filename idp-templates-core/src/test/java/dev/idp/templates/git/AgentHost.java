package dev.idp.templates.git;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.agent.common.AbstractAgentClient;
import org.apache.sshd.agent.local.AgentImpl;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** An SSH agent behind a socket that holds one key. */
final class AgentHost implements AutoCloseable {
    private final ServerSocketChannel server;
    private final AgentImpl agent = new AgentImpl();

    private AgentHost(Path socket, KeyPair key) throws IOException {
        agent.addIdentity(key, "test");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    static AgentHost serve(Path socket, KeyPair key) throws IOException {
        return new AgentHost(socket, key);
    }

    private void serve() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                Thread thread = new Thread(() -> talk(client));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            return; // the test has ended
        }
    }

    private void talk(SocketChannel client) {
        try (client) {
            answer(client);
        } catch (IOException gone) {
            return; // nobody listens any more
        }
    }

    private void answer(SocketChannel client) throws IOException {
        AbstractAgentClient session = new AbstractAgentClient(agent) {
            @Override
            protected void reply(Buffer answer) throws IOException {
                client.write(ByteBuffer.wrap(answer.array(), answer.rpos(), answer.available()));
            }
        };
        byte[] bytes = new byte[4096];
        var in = Channels.newInputStream(client);
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
            session.messageReceived(new ByteArrayBuffer(bytes.clone(), 0, read));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        agent.close();
    }
}
