/** The report in a real browser. */
@NullMarked
package dev.idp.tests.report;

import org.jspecify.annotations.NullMarked;
