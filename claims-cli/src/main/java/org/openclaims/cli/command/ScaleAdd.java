package org.openclaims.cli.command;

import java.io.File;
import java.io.FileNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Writing;
import org.openclaims.cli.words.Complaint;
import org.openclaims.desk.Desk;
import org.openclaims.item.UnfitText;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code claims scale add}: a rating scale of the desk's own, from a file. */
public final class ScaleAdd implements Command {
    /** A hundred times what a scale needs, in characters. */
    private static final int MOST = 200_000;

    /** The file: {@code {"scale":"our-desk@1","title":"…","labels":[{"code":"solid","text":"Solid","ranked":true},…]}}. */
    record ScaleFile(
            @Nullable String scale,
            @Nullable String title,
            @Nullable List<LabelInFile> labels) {}

    /** One label; ranked unless it says otherwise. */
    record LabelInFile(
            @Nullable String code,
            @Nullable String text,
            @Nullable Boolean ranked) {}

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "scale add",
                        "Add a rating scale of your own. A scale is never changed: a change is the next version.",
                        "claims scale add our-desk.json",
                        "  {\"scale\": \"our-desk@1\", \"title\": \"Our desk\", \"labels\": [",
                        "    {\"code\": \"solid\", \"text\": \"Solid\"},",
                        "    {\"code\": \"unproven\", \"text\": \"Unproven\", \"ranked\": false}]}")
                .words("FILE", "JSON, labels from the most to the least true.")
                .writing()
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        String name = PartyWriting.one(args, "Which file? claims scale add FILE.json.");
        ScaleFile file = read(name);
        String scale = file.scale();
        if (scale == null || !Scale.isName(scale)) {
            throw new UsageError(
                    "The scale in \"" + name + "\" needs a name and version in lower case: \"scale\": \"our-desk@1\".");
        }
        List<Label> labels = labels(file, name);
        String title = file.title() == null ? scale : file.title();
        return Writing.record(
                "scale add", args, session, List.of(), (drafting, names) -> Desk.scale(drafting, scale, title, labels));
    }

    /** A file may come from a stranger: what no scale needs is refused before it costs anything. */
    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxDocumentLength(MOST)
                .maxNestingDepth(5)
                .maxStringLength(10_000)
                .maxNameLength(100)
                .maxNumberLength(20)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static ScaleFile read(String name) {
        try {
            return mapper().readValue(new File(name), ScaleFile.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof FileNotFoundException) {
                throw new UsageError("There is no file \"" + name + "\" that can be read.");
            }
            throw new UsageError("\"" + name + "\" could not be read as a scale (" + e.getOriginalMessage()
                    + "). `claims scale add --help` shows what it looks like.");
        }
    }

    private static List<Label> labels(ScaleFile file, String name) {
        List<LabelInFile> labels = file.labels() == null ? List.of() : file.labels();
        try {
            return labels.stream()
                    .map(label -> new Label(
                            label.code() == null ? "" : label.code(),
                            label.text() == null ? "" : label.text(),
                            label.ranked() == null || label.ranked()))
                    .toList();
        } catch (UnfitText e) {
            throw new UsageError("Each label in \"" + name + "\" needs a \"code\" and a \"text\". " + Complaint.of(e));
        }
    }
}
