package org.openclaims.cli.shell;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Builds a command's model by hand. The label of a value says what kind it is, and so what completes it: NAME is a party, CLAIM a claim, ACT an
 * act, SOURCE a source.
 */
public final class Opts {
    /** Makes the lists of values, all that is asked of it. Picocli's own factory begins by searching every jar for Groovy. */
    public static final IFactory FACTORY = new Lists();

    private final CommandSpec spec;

    private static final class Lists implements IFactory {
        @Override
        public <K> K create(Class<K> type) {
            return type.cast(new ArrayList<>());
        }
    }

    private Opts(CommandSpec spec) {
        this.spec = spec;
    }

    /**
     * Starts a command.
     *
     * @param name as typed after {@code claims}: {@code party add}
     * @param does one sentence
     * @param examples lines to type, the most usual first
     */
    public static Opts command(String name, String does, String... examples) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(null, FACTORY).name("claims " + name);
        UsageMessageSpec usage = spec.usageMessage();
        String[] header = new String[examples.length + 2];
        header[0] = does;
        header[1] = examples.length == 0 ? "" : "%nExamples:";
        for (int i = 0; i < examples.length; i++) {
            header[i + 2] = "  " + examples[i].replace("%", "%%").replace("\n", "%n  ");
        }
        usage.header(header);
        usage.synopsisHeading("%nUsage: ");
        usage.optionListHeading("%nOptions:%n");
        usage.sortOptions(false);
        usage.abbreviateSynopsis(true);
        usage.width(80);
        return new Opts(spec);
    }

    /** An option with one value. */
    public Opts text(String name, String label, String does) {
        return option(OptionSpec.builder(name), label, does);
    }

    private Opts option(OptionSpec.Builder option, String label, String does) {
        spec.addOption(option.paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(does.replace("%", "%%"))
                .build());
        return this;
    }

    /** Where to write: {@code --output}, or {@code -o} as people are used to. */
    public Opts output(String label, String does) {
        return option(OptionSpec.builder("--output", "-o"), label, does);
    }

    /** An option with one value that may be given more than once. */
    public Opts texts(String name, String label, String does) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(does.replace("%", "%%"))
                .build());
        return this;
    }

    /** An option without a value. */
    public Opts flag(String name, String does) {
        spec.addOption(OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(does.replace("%", "%%"))
                .build());
        return this;
    }

    /** Words without an option. How many there must be is for the command to say, so that it can ask for what is missing. */
    public Opts words(String label, String does) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(does.replace("%", "%%"))
                .build());
        return this;
    }

    /** Words without an option that the command does not take, and refuses itself, since it can say what to do instead. */
    public Opts noWords() {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("")
                .hidden(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
        return this;
    }

    /** What a command takes that records something new. */
    public Opts writing() {
        return rehearsing()
                .naming()
                .text("--reason", "TEXT", "Why, for the log.")
                .once();
    }

    /** What a command takes that puts our own record right. */
    public Opts correcting() {
        return text("--why", "TEXT", "The reason, for the corrections log.")
                .rehearsing()
                .once();
    }

    /** What a command takes that may name somebody new. */
    public Opts naming() {
        return texts("--new", "NAME", "This name is somebody new, although close to a known one.");
    }

    private Opts rehearsing() {
        return flag("--dry-run", "Say what would be recorded, and record nothing.");
    }

    private Opts once() {
        return text("--chain", "NAME", "Your desk's line of the record (else CLAIMS_CHAIN, else main).")
                .text("--command-id", "ID", "The same id records only once, however often it is sent.");
    }

    /** From where a question is asked. */
    public Opts vantage() {
        return text("--as-of", "DAY", "The last day that counts (today).")
                .text("--clock", "CLOCK", "public: what could be known (default). made: what had been said.")
                .text("--known-at", "INSTANT", "What our record held then (now).")
                .text("--least", "ATTESTATION", "reported (default), confirmed or disputed.");
    }

    /** In which language to answer. */
    public Opts language() {
        return text("--language", "LANGUAGE", "en or es (else CLAIMS_LANGUAGE, else en).");
    }

    /** The model, with what every command takes. */
    public CommandSpec build() {
        text("--db", "FILE", "The store (else CLAIMS_DB, else your data directory).");
        flag("--json", "Print JSON.");
        flag("--no-input", "Never ask; refuse instead.");
        flag("--help", "Print this help.");
        return spec;
    }
}
