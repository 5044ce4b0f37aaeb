package org.openclaims.cli.site;

import java.io.StringWriter;
import java.util.List;
import org.openclaims.cli.words.Harmless;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the search of a site looks through, as a script: a page that is opened from a disk may load nothing else. */
final class SearchIndex {
    private SearchIndex() {}

    /** @param entries name, what is shown below it, address of the page, what else is searched */
    static String script(List<List<String>> entries) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartArray();
            for (List<String> entry : entries) {
                out.writeStartArray();
                entry.forEach(words -> out.writeString(Harmless.block(words)));
                out.writeEndArray();
            }
            out.writeEndArray();
        }
        // One line for each entry, so that a change is a small one; and nothing in it can end a script.
        return "window.claimsIndex = " + json.toString().replace("<", "\\u003c").replace("],[", "],\n[") + ";\n";
    }
}
