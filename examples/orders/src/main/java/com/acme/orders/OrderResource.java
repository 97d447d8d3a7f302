package com.acme.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders over HTTP: who may do what, what is accepted, what is answered. */
final class OrderResource {
    private static final int LONGEST_ITEM = 100;

    private final OrderBook book = new OrderBook();
    private final Settings settings;
    private final Metrics metrics;
    private final Callers callers;
    private final Receipts receipts;

    OrderResource(Settings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.callers = new Callers(settings);
        this.receipts = new Receipts(settings.receiptKey());
    }

    Response list(Optional<String> token) {
        if (!callers.mayRead(token)) {
            return Response.unauthorized();
        }
        List<Map<String, Object>> orders =
                book.all().stream().map(Order::toJson).toList();
        return Response.json(200, Map.of("orders", orders));
    }

    Response place(Optional<String> token, String body) {
        if (!callers.mayPlace(token)) {
            return Response.unauthorized();
        }
        Map<?, ?> wish = parse(body);
        Order order = book.place(item(wish.get("item")), quantity(wish.get("quantity")), settings.currency());
        metrics.orderPlaced();
        Map<String, Object> answer = order.toJson();
        receipts.sign(order).ifPresent(signature -> answer.put("receipt", signature));
        return Response.json(201, answer);
    }

    private static Map<?, ?> parse(String body) {
        try {
            if (JsonReader.read(body) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (IllegalArgumentException e) {
            throw new Rejected(400, e.getMessage());
        }
        throw new Rejected(400, "expected an object");
    }

    private static String item(Object value) {
        if (value instanceof String item && !item.isBlank() && item.length() <= LONGEST_ITEM) {
            return item;
        }
        throw new Rejected(400, "item: expected a text of 1 to " + LONGEST_ITEM + " characters");
    }

    private int quantity(Object value) {
        BigDecimal most = BigDecimal.valueOf(settings.maxQuantity());
        if (value instanceof BigDecimal number
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(most) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.intValueExact();
        }
        throw new Rejected(400, "quantity: expected a whole number from 1 to " + most);
    }
}
