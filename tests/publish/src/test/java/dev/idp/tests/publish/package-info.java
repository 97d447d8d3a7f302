/** What proves publishing, promoting and rolling back. */
@NullMarked
package dev.idp.tests.publish;

import org.jspecify.annotations.NullMarked;
