package org.openclaims.cli.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;

/**
 * Where templates write to: what does not stand in the template itself is escaped, and hidden signs in it are shown, wherever it goes. Only what
 * somebody typed into a form goes back into it to the letter, for from there it may go into the record.
 */
final class HarmlessOutput extends OwaspHtmlTemplateOutput {
    private static final Set<String> FIELDS = Set.of("textarea", "input value");

    private boolean field;

    HarmlessOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(String tagName, @Nullable String attributeName) {
        super.setContext(tagName, attributeName);
        field = FIELDS.contains(attributeName == null ? tagName : tagName + " " + attributeName);
    }

    @Override
    public void writeUserContent(String value) {
        super.writeUserContent(field ? value : Harmless.block(value));
    }
}
