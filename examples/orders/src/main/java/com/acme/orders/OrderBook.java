package com.acme.orders;

import java.util.ArrayList;
import java.util.List;

/** The orders of this process, in the order in which they were placed. They are gone when it ends. */
final class OrderBook {
    private final List<Order> orders = new ArrayList<>();

    synchronized Order place(String item, int quantity, String currency) {
        Order order = new Order(orders.size() + 1L, item, quantity, currency);
        orders.add(order);
        return order;
    }

    synchronized List<Order> all() {
        return List.copyOf(orders);
    }
}
