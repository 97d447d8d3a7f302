package dev.idp.templates.lock;

import dev.idp.templates.kustomize.ImageVersion;

/**
 * Which version of an image an environment runs.
 *
 * @param parameter the parameter that names the image
 * @param version the image and its version
 */
public record LockedImage(String parameter, ImageVersion version) {}
