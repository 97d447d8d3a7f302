package dev.idp.templates.git;

/**
 * How much a repository may cost.
 *
 * @param packBytes the most that is received
 * @param objectBytes the largest object that is unpacked at all
 * @param treeBytes the most in all files
 * @param fileBytes the most in one file
 * @param files the most files, and the most folders
 * @param seconds how long to wait for the next bytes
 * @param secondsInAll how long receiving may take
 */
record GitLimits(
        long packBytes, int objectBytes, long treeBytes, int fileBytes, int files, int seconds, int secondsInAll) {
    static final GitLimits USUAL = new GitLimits(100 << 20, 64 << 20, 100 << 20, 5 << 20, 10_000, 30, 300);
}
