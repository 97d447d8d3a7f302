/** One page about a plan: what it makes, how it hangs together, what rules say, what changed, and where each value is from. */
@NullMarked
package dev.idp.templates.report;

import org.jspecify.annotations.NullMarked;
