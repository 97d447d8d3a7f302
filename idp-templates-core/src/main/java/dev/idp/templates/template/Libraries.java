package dev.idp.templates.template;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;

/** Gives a template version the libraries that it uses. */
public interface Libraries {
    /**
     * Finds a library.
     *
     * @param name its name
     * @param version its exact version
     * @param asked where it is asked for
     * @return the version, with the libraries that it uses itself
     * @throws IdpException where there is none, or it uses itself
     */
    TemplateVersion find(String name, String version, Location asked);
}
