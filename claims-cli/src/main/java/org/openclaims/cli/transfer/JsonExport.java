package org.openclaims.cli.transfer;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.openclaims.cli.render.Format;
import org.openclaims.cli.render.Layout;
import org.openclaims.cli.render.Renderer;
import org.openclaims.report.ClaimReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Claims as {@code claims show --json} prints them, one a line: in a document of one list, or as JSON Lines after a line about the export. */
final class JsonExport implements Export {
    private static final JsonMapper OURS = JsonMapper.builder().build();

    private final PrintWriter out;
    private final boolean lines;
    private final VerdictWords words;
    private boolean first = true;

    JsonExport(PrintWriter out, boolean lines, VerdictWords words) {
        this.out = out;
        this.lines = lines;
        this.words = words;
    }

    @Override
    public void begin(Heading heading) {
        if (lines) {
            ObjectNode about = Json.MAPPER.createObjectNode();
            about.set("export", heading.json());
            out.print(Json.write(about) + "\n");
        } else {
            out.print("{\"export\":" + Json.write(heading.json()) + ",\n\"claims\":[");
        }
    }

    @Override
    public void claim(ClaimReport report) {
        StringWriter text = new StringWriter();
        Renderer.render(report, Format.JSON, new PrintWriter(text), Layout.PLAIN);
        ObjectNode claim = (ObjectNode) OURS.readTree(text.toString());
        if (claim.get("verdict") instanceof ObjectNode verdict && Json.text(verdict.get("label")) != null) {
            verdict.put("comparable", words.code(String.valueOf(Json.text(verdict.get("label")))));
        }
        // Who of the desk recorded it is the desk's own business.
        claim.path("corrections").forEach(correction -> ((ObjectNode) correction).remove("actor"));
        ReadBack.add(claim, report);
        out.print((lines ? "" : first ? "\n" : ",\n") + OURS.writeValueAsString(claim) + (lines ? "\n" : ""));
        first = false;
    }

    @Override
    public void end() {
        out.print(lines ? "" : "\n]}\n");
    }
}
