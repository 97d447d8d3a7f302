package dev.idp.templates.tree;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The real file system, but each call can be made to fail. Its paths look like those of the real one. */
final class FaultyFiles extends FileSystemProvider {
    /** What to do before a call is passed on. */
    interface Fault {
        void before(Call call, Path path) throws IOException;
    }

    /** Kinds of calls. */
    enum Call {
        CREATE_FOLDER,
        CREATE_FILE,
        /** After the file is there, before anything is in it. */
        FILL_FILE,
        CHANGE_ATTRIBUTES,
        MOVE,
        DELETE,
        OPEN,
        LIST,
        NAME;

        boolean changesFiles() {
            return this != OPEN && this != LIST && this != NAME;
        }
    }

    private final FileSystem real;
    private final Fault fault;
    private final boolean posix;

    private FaultyFiles(FileSystem real, Fault fault, boolean posix) {
        this.real = real;
        this.fault = fault;
        this.posix = posix;
    }

    static Path path(Path path, Fault fault) {
        return new FaultyFiles(path.getFileSystem(), fault, true).wrap(path);
    }

    /** A file system that knows neither owners nor permissions. */
    static Path pathWithoutPermissions(Path path) {
        return new FaultyFiles(path.getFileSystem(), (call, where) -> {}, false).wrap(path);
    }

    private Path wrap(Path path) {
        return (Path) Proxy.newProxyInstance(
                FaultyFiles.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getFileSystem") ? system() : invoke(path, method, arguments));
    }

    private @Nullable Object invoke(Path path, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("resolve")) {
            fault.before(Call.NAME, Path.of(String.valueOf(arguments == null ? "" : arguments[0])));
        }
        Object[] passed = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < passed.length; i++) {
            passed[i] = passed[i] instanceof Path other ? unwrap(other) : passed[i];
        }
        try {
            Object result = method.invoke(path, passed);
            return result instanceof Path other ? wrap(other) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private static Path unwrap(Path path) {
        return path.getFileSystem() instanceof Wrapped wrapped ? wrapped.provider.real.getPath(path.toString()) : path;
    }

    private FileSystemProvider real() {
        return real.provider();
    }

    private FileSystem system() {
        return new Wrapped(this);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.CREATE_NEW);
        fault.before(writes ? Call.CREATE_FILE : Call.OPEN, unwrap(path));
        SeekableByteChannel channel = real().newByteChannel(unwrap(path), options, attributes);
        try {
            if (writes) {
                fault.before(Call.FILL_FILE, unwrap(path));
            }
            return channel;
        } catch (IOException | Error failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        fault.before(Call.CREATE_FILE, unwrap(path));
        return real().newFileChannel(unwrap(path), options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        fault.before(Call.LIST, unwrap(folder));
        DirectoryStream<Path> paths = real().newDirectoryStream(unwrap(folder), path -> filter.accept(wrap(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return StreamSupport.stream(paths.spliterator(), false)
                        .map(FaultyFiles.this::wrap)
                        .iterator();
            }

            @Override
            public void close() throws IOException {
                paths.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        fault.before(Call.CREATE_FOLDER, unwrap(folder));
        real().createDirectory(unwrap(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        fault.before(Call.DELETE, unwrap(path));
        real().delete(unwrap(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        real().copy(unwrap(source), unwrap(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        fault.before(Call.MOVE, unwrap(source));
        real().move(unwrap(source), unwrap(target), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real().isSameFile(unwrap(one), unwrap(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real().isHidden(unwrap(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real().getFileStore(unwrap(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real().checkAccess(unwrap(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return posix ? real().getFileAttributeView(unwrap(path), type, options) : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real().readAttributes(unwrap(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real().readAttributes(unwrap(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        fault.before(Call.CHANGE_ATTRIBUTES, unwrap(path));
        real().setAttribute(unwrap(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    /** What the paths of this provider belong to. */
    private static final class Wrapped extends FileSystem {
        private final FaultyFiles provider;

        Wrapped(FaultyFiles provider) {
            this.provider = provider;
        }

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public Path getPath(String first, String... more) {
            return provider.wrap(provider.real.getPath(first, more));
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return provider.real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return provider.real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return provider.real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return provider.real.supportedFileAttributeViews();
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return provider.real.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return provider.real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
