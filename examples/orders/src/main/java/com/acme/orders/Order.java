package com.acme.orders;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody ordered.
 *
 * @param id number of the order, counted from 1
 * @param item what was ordered
 * @param quantity how many of it
 * @param currency what it is paid in, an ISO 4217 code
 */
record Order(long id, String item, int quantity, String currency) {

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("item", item);
        json.put("quantity", quantity);
        json.put("currency", currency);
        return json;
    }
}
