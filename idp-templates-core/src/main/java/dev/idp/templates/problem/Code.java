package dev.idp.templates.problem;

/**
 * The stable name of one kind of problem. Each package that finds problems has one enum of these, in the hundred that
 * belongs to it; each code has a page {@code docs/problems/ID.md}.
 */
public interface Code {
    /**
     * Returns the number.
     *
     * @return four digits; the first two name the package that finds the problem
     */
    int number();

    /**
     * Returns the name under which people find this problem.
     *
     * @return {@code IDP} and four digits
     */
    default String id() {
        return "IDP" + number();
    }

    /**
     * Returns where the problem is explained.
     *
     * @return the page's path in this repository
     */
    default String page() {
        return "docs/problems/" + id() + ".md";
    }
}
