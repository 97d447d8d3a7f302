/** From a plan to one commit on one branch and one pull request per environment, and back. */
@NullMarked
package dev.idp.templates.publish;

import org.jspecify.annotations.NullMarked;
