package com.acme.orders;

/** A request that is answered with an error, because of what the caller sent or because something else is down. */
final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Rejected(int status, String message) {
        super(message);
        this.status = status;
    }

    Response toResponse() {
        return Response.error(status, getMessage());
    }
}
