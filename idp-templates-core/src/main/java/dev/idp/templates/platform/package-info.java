/** The platform file {@code platform.yaml}: what the platform team provides, and what an environment is to a template. */
@NullMarked
package dev.idp.templates.platform;

import org.jspecify.annotations.NullMarked;
