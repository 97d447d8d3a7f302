package dev.idp.templates.git;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the SSH agent through its socket, by the JDK's own means. An agent that is not there is as good as
 * one that holds no key.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-sshm-ssh-agent">SSH Agent Protocol</a>
 */
final class AgentSocket extends AbstractConnector {
    /** A person may have to touch a key, or to confirm. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path socket;
    private @Nullable SocketChannel channel;

    AgentSocket(Path socket) {
        this.socket = socket;
    }

    @Override
    public boolean connect() {
        try {
            SocketChannel opened = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            opened.configureBlocking(false);
            channel = opened;
            return true;
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    @Override
    public byte[] rpc(byte command, byte[] message) throws IOException {
        SocketChannel open = channel;
        if (open == null) {
            throw new IOException("no SSH agent");
        }
        prepareMessage(command, message);
        transfer(open, SelectionKey.OP_WRITE, ByteBuffer.wrap(message));
        byte[] length = new byte[Integer.BYTES];
        transfer(open, SelectionKey.OP_READ, ByteBuffer.wrap(length));
        byte[] answer = new byte[toLength(command, length)];
        transfer(open, SelectionKey.OP_READ, ByteBuffer.wrap(answer));
        return answer;
    }

    /** Reads or writes all of it. */
    private static void transfer(SocketChannel channel, int operation, ByteBuffer bytes) throws IOException {
        try (Selector selector = Selector.open()) {
            channel.register(selector, operation);
            while (bytes.hasRemaining()) {
                if (selector.select(LONGEST.toMillis()) == 0) {
                    throw new SocketTimeoutException("the SSH agent does not answer");
                }
                selector.selectedKeys().clear();
                int moved = operation == SelectionKey.OP_READ ? channel.read(bytes) : channel.write(bytes);
                if (moved < 0) {
                    throw new EOFException("the SSH agent has gone");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        SocketChannel open = channel;
        if (open != null) {
            open.close();
        }
    }
}
