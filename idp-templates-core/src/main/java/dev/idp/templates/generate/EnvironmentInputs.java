package dev.idp.templates.generate;

import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.EnvironmentModel;
import java.util.List;

/**
 * What one environment is planned from.
 *
 * @param environment what the template sees as {@code env}
 * @param parameters the complete parameters, images by name only
 * @param images which version each image has
 * @param externalImages whether another program may move these versions
 * @param standing what was decided about the environment
 */
record EnvironmentInputs(
        EnvironmentModel environment,
        Parameters parameters,
        List<LockedImage> images,
        boolean externalImages,
        Standing standing) {
    String name() {
        return environment.text("name");
    }

    boolean isRetired() {
        return standing.retired();
    }
}
