package org.openclaims.cli.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.openclaims.cli.words.Harmless;

/** Where templates write to: what does not stand in the template itself is escaped, and hidden signs in it are shown, wherever it goes. */
final class HarmlessOutput extends OwaspHtmlTemplateOutput {
    HarmlessOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void writeUserContent(String value) {
        super.writeUserContent(Harmless.block(value));
    }
}
