package org.openclaims.cli.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openclaims.cli.words.Language;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Listing;
import org.openclaims.report.LogReport;
import org.openclaims.report.PersonReport;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.StatusReport;
import org.openclaims.report.Who;

/**
 * Writes reports as pages of HTML. Templates are compiled with the program and escape by themselves; whatever somebody put into the record stays text.
 */
public final class Pages implements Report.Visitor<String> {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.openclaims.cli.html.template");

    private final Links links;
    private final Surroundings around;

    /**
     * Writes pages that belong together.
     *
     * @param links where the others are
     */
    public Pages(Links links, Surroundings around) {
        this.links = links;
        this.around = around;
    }

    /** A page by itself. */
    public static String alone(Report report, Language language) {
        return report.accept(new Pages(Links.NONE, Surroundings.alone(language)));
    }

    @Override
    public String person(PersonReport report) {
        return page("person.jte", "person", PersonView.of(report, around.language()));
    }

    @Override
    public String claim(ClaimReport report) {
        return page("claim.jte", "report", report);
    }

    @Override
    public String listing(Listing report) {
        return page("listing.jte", "report", report);
    }

    @Override
    public String status(StatusReport report) {
        return page("status.jte", "report", report);
    }

    /** The same, and who else is on record. */
    public String status(StatusReport report, List<Who> others) {
        return page("status.jte", Map.of("report", report, "others", others));
    }

    @Override
    public String log(LogReport report) {
        return page("log.jte", "report", report);
    }

    @Override
    public String corrections(CorrectionsReport report) {
        return page("changes.jte", "report", report);
    }

    @Override
    public String recorded(RecordedReport report) {
        return recorded(report, List.of());
    }

    /** The same, with how dates were understood. */
    public String recorded(RecordedReport report, List<String> understood) {
        return page("recorded.jte", Map.of("report", report, "understood", understood));
    }

    /** A page with words of its own: {@code template} takes {@code name}. */
    public String page(String template, String name, Object model) {
        return page(template, Map.of(name, model));
    }

    private String page(String template, Map<String, Object> model) {
        StringOutput page = new StringOutput();
        Map<String, Object> all = new HashMap<>(model);
        all.put("sheet", new Sheet(links, around));
        TEMPLATES.render(template, all, new HarmlessOutput(page));
        return page.toString();
    }
}
