package dev.idp.templates.report;

import java.util.List;

/** Writes tables that scroll inside their own frame, never the page. */
final class Table {
    private final Html html;

    private Table(Html html) {
        this.html = html;
    }

    /** Begins a table; what it shows is said to those who cannot see it. */
    static Table open(Html html, String caption, String style, List<String> columns) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table", "class", style).line().open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().line().open("tbody").line();
        return new Table(html);
    }

    /** Writes a row whose first cell names it. */
    Table row(String head, List<String> cells) {
        html.open("tr").element("th", head, "scope", "row");
        cells.forEach(cell -> html.element("td", cell));
        html.close().line();
        return this;
    }

    void close() {
        html.close().close().close().line();
    }
}
