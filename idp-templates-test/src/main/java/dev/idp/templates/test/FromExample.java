package dev.idp.templates.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a test the plan of an example, or the {@link WorkloadTester} that makes it; see {@link CatalogExtension}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FromExample {
    /**
     * Names the example.
     *
     * @return {@code TEMPLATE@VERSION/NAME}, such as {@code acme-service@1.0.0/minimal}
     */
    String value();
}
