package org.openclaims.cli.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;

/** CommonMark, with tables as GitHub has them. Whatever comes from the record is escaped: it shows, and does nothing. */
final class MarkdownPage implements Page {
    private static final String ANYWHERE = "\\`*_[]<>|~&$";
    private static final String AT_THE_START = "#+-=>:";

    private final StringBuilder text = new StringBuilder();
    private final Language language;
    private boolean listBefore;

    MarkdownPage(Language language) {
        this.language = language;
    }

    @Override
    public Language language() {
        return language;
    }

    String text() {
        return text.toString();
    }

    @Override
    public void title(String title) {
        block("# " + line(title));
    }

    @Override
    public void section(String name) {
        block("## " + line(name));
    }

    @Override
    public void entry(@Nullable Integer number, String name, String below) {
        block("### " + (number == null ? "" : number + "\\. ") + line(name));
        if (!below.isEmpty()) {
            block(line(below));
        }
    }

    @Override
    public void say(String sentences) {
        block(line(sentences));
    }

    @Override
    public void lead(String sentences) {
        block("**" + line(sentences).strip() + "**");
    }

    @Override
    public void fact(String name, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        if (sentences.size() == 1) {
            item("- **" + line(name) + ":** " + line(sentences.get(0)));
        } else {
            item("- **" + line(name) + ":**");
            sentences.forEach(sentence -> item("  - " + line(sentence)));
        }
    }

    @Override
    public void quote(String words, String credit) {
        gap();
        String[] lines = Harmless.block(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String shown = escaped(lines[i].strip());
            boolean more = i + 1 < lines.length && !shown.isEmpty() && !lines[i + 1].isBlank();
            text.append(shown.isEmpty() ? ">" : "> " + shown).append(more ? "\\\n" : "\n");
        }
        text.append(">\n> — ").append(line(credit)).append('\n');
    }

    @Override
    public void counts(String sentence, List<List<String>> table) {
        say(sentence);
        if (table.isEmpty()) {
            return;
        }
        gap();
        for (int i = 0; i < table.size(); i++) {
            row(table.get(i));
            if (i == 0) {
                text.append('|').append(" --- |".repeat(table.get(0).size())).append('\n');
            }
        }
    }

    @Override
    public void sources() {
        listBefore = false;
    }

    @Override
    public void source(int number, String name, @Nullable String url, @Nullable String copy) {
        String address = url == null ? "" : safe(url) ? " <" + url + ">" : " " + line(url);
        item("- \\[" + number + "\\] " + line(name) + address + (copy == null ? "" : " " + line(copy)));
    }

    private void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(line(cell)).append(" |"));
        text.append('\n');
    }

    private static boolean safe(String url) {
        return url.matches("https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]+");
    }

    private void block(String shown) {
        gap();
        text.append(shown).append('\n');
    }

    private void item(String shown) {
        if (!listBefore) {
            gap();
        }
        text.append(shown).append('\n');
        listBefore = true;
    }

    private void gap() {
        if (text.length() > 0) {
            text.append('\n');
        }
        listBefore = false;
    }

    private static String line(String given) {
        return escaped(Harmless.line(given).strip());
    }

    /** One line. */
    private static String escaped(String line) {
        StringBuilder safe = new StringBuilder(line.length() + 8);
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean starts = i == 0 && AT_THE_START.indexOf(c) >= 0;
            boolean numbers = i == digits && digits > 0 && (c == '.' || c == ')');
            if (starts || numbers || ANYWHERE.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append(c);
        }
        return safe.toString();
    }
}
