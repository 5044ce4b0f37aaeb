package org.openclaims.cli.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;

/** Plain text of a given width. */
final class TextPage implements Page {
    private static final String BODY = "   ";
    private static final int NAMES = 11;

    private final StringBuilder text = new StringBuilder();
    private final Layout layout;
    private String indent = "";
    private boolean factsBefore;

    TextPage(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Language language() {
        return layout.language();
    }

    String text() {
        return text.toString();
    }

    @Override
    public void title(String title) {
        gap();
        List<String> lines = Width.wrap(Harmless.line(title), layout.width());
        lines.forEach(this::bold);
        underline(lines, '=');
    }

    @Override
    public void section(String name) {
        indent = "";
        gap();
        List<String> lines = Width.wrap(Harmless.line(name), layout.width());
        lines.forEach(this::bold);
        underline(lines, '-');
    }

    @Override
    public void entry(@Nullable Integer number, String name, String below) {
        gap();
        String start = number == null ? "" : number + ". ";
        indent = number == null ? "" : BODY;
        List<String> lines =
                Width.wrap(Harmless.line(name), layout.width() - Math.max(start.length(), indent.length()));
        for (int i = 0; i < lines.size(); i++) {
            bold((i == 0 ? start : " ".repeat(start.length())) + lines.get(i));
        }
        indent = BODY;
        if (!below.isEmpty()) {
            paragraph(Harmless.line(below), "", indent);
        }
    }

    @Override
    public void say(String sentences) {
        indent = "";
        gap();
        paragraph(Harmless.line(sentences), indent, indent);
    }

    @Override
    public void lead(String sentences) {
        gap();
        paragraph(Harmless.line(sentences), indent, indent);
    }

    @Override
    public void fact(String name, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        if (!factsBefore) {
            gap();
        }
        String hang = indent + " ".repeat(NAMES);
        String first = indent + name + " ".repeat(Math.max(1, NAMES - name.length()));
        for (String sentence : sentences) {
            boolean several = sentences.size() > 1;
            paragraph(Harmless.line(sentence), first + (several ? "- " : ""), hang + (several ? "  " : ""));
            first = hang;
        }
        factsBefore = true;
    }

    @Override
    public void quote(String words, String credit) {
        gap();
        String inner = indent + "  ";
        for (String line : ("“" + Harmless.block(words) + "”").split("\n", -1)) {
            paragraph(line, inner, inner);
        }
        paragraph("— " + Harmless.line(credit), inner, inner + "  ");
    }

    @Override
    public void counts(String sentence, List<List<String>> table) {
        say(sentence);
    }

    @Override
    public void sources() {
        gap();
    }

    @Override
    public void source(int number, String name, @Nullable String url, @Nullable String copy) {
        factsBefore = false;
        String start = "[" + number + "] ";
        String hang = " ".repeat(start.length());
        paragraph(Harmless.line(name), start, hang);
        if (url != null) {
            paragraph(Harmless.line(url), hang, hang);
        }
        if (copy != null) {
            paragraph(Harmless.line(copy), hang, hang);
        }
    }

    private void paragraph(String sentences, String first, String hang) {
        String start = first.isEmpty() ? hang : first;
        for (String line : Width.wrap(sentences, layout.width() - Math.max(Width.of(start), Width.of(hang)))) {
            text.append((start + line).stripTrailing()).append('\n');
            start = hang;
        }
        factsBefore = false;
    }

    private void gap() {
        if (text.length() > 0) {
            text.append('\n');
        }
    }

    private void bold(String line) {
        text.append(layout.colour() ? "\u001B[1m" + line + "\u001B[0m" : line).append('\n');
        factsBefore = false;
    }

    private void underline(List<String> lines, char with) {
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, Width.of(line));
        }
        text.append(String.valueOf(with).repeat(Math.min(width, layout.width())))
                .append('\n');
    }
}
