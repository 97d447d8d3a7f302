package dev.idp.templates.publish;

import dev.idp.templates.git.Tip;

/** Reads what a publication stands on from the commit that it will follow. */
public interface Grounds {
    /**
     * Reads the platform and its catalogs.
     *
     * @param tip the last commit of the target branch
     * @return what publications on it stand on
     * @throws dev.idp.templates.problem.IdpException where the platform file is not there or cannot be read
     */
    Ground at(Tip tip);
}
