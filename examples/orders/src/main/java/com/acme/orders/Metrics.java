package com.acme.orders;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens, and prints it in Prometheus' text format 0.0.4. */
final class Metrics {
    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final LongAdder orders = new LongAdder();

    void request(String method, String path, int status) {
        String labels = "method=\"" + method + "\",path=\"" + path + "\",status=\"" + status + "\"";
        requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    }

    void orderPlaced() {
        orders.increment();
    }

    String print() {
        StringBuilder out = new StringBuilder();
        head(out, "http_requests_total", "Requests that were answered.");
        requests.forEach((labels, count) -> out.append("http_requests_total{")
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
        head(out, "orders_placed_total", "Orders that were placed.");
        return out.append("orders_placed_total ")
                .append(orders.sum())
                .append('\n')
                .toString();
    }

    private static void head(StringBuilder out, String name, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" counter\n");
    }
}
