/** A small order service: what an application looks like that runs on the platform. */
package com.acme.orders;
