/** The descriptor {@code idp.yaml}: what an application team says of its workload. */
@NullMarked
package dev.idp.templates.workload;

import org.jspecify.annotations.NullMarked;
