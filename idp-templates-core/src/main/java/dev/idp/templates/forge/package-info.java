/** Pull requests on Git hosts. */
@NullMarked
package dev.idp.templates.forge;

import org.jspecify.annotations.NullMarked;
