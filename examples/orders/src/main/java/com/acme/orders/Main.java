package com.acme.orders;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Starts the service and stops it when the platform says so. */
public final class Main {
    private static final Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    /**
     * Runs until the process gets a SIGTERM.
     *
     * @param args not used: everything comes from variables and files
     * @throws IOException when the port is taken or a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Settings settings = Settings.from(System.getenv());
        OrderServer server = OrderServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "shutdown"));
        LOG.log(Level.INFO, "listening on port " + server.port());
    }

    private static void stop(OrderServer server) {
        LOG.log(Level.INFO, "stopping");
        server.close();
    }
}
