/** What a change does to the cluster, for the people who review it. */
@NullMarked
package dev.idp.templates.review;

import org.jspecify.annotations.NullMarked;
