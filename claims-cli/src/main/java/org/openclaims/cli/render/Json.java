package org.openclaims.cli.render;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A JSON document in the making: two spaces, and nothing in it that a terminal would obey. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new Invisible()).build();

    private final StringWriter out = new StringWriter();
    private final JsonGenerator generator = FACTORY.createGenerator(new Pretty(), out);

    static String document(Consumer<Json> content) {
        Json json = new Json();
        json.generator.writeStartObject();
        content.accept(json);
        json.generator.writeEndObject();
        json.generator.close();
        return json.out + "\n";
    }

    Json put(String key, @Nullable String value) {
        generator.writeName(key);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value);
        }
        return this;
    }

    Json put(String key, int value) {
        generator.writeName(key);
        generator.writeNumber(value);
        return this;
    }

    Json put(String key, long value) {
        generator.writeName(key);
        generator.writeNumber(value);
        return this;
    }

    Json put(String key, boolean value) {
        generator.writeName(key);
        generator.writeBoolean(value);
        return this;
    }

    Json none(String key) {
        generator.writeName(key);
        generator.writeNull();
        return this;
    }

    Json object(String key, Consumer<Json> content) {
        generator.writeName(key);
        return object(content);
    }

    private Json object(Consumer<Json> content) {
        generator.writeStartObject();
        content.accept(this);
        generator.writeEndObject();
        return this;
    }

    /** Null if there is nothing to describe. */
    <T> Json object(String key, @Nullable T one, Consumer<T> content) {
        return one == null ? none(key) : object(key, json -> content.accept(one));
    }

    <T> Json objects(String key, Collection<T> all, Consumer<T> content) {
        generator.writeName(key);
        generator.writeStartArray();
        all.forEach(one -> object(json -> content.accept(one)));
        generator.writeEndArray();
        return this;
    }

    Json strings(String key, List<String> all) {
        generator.writeName(key);
        generator.writeStartArray();
        all.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /** Pretty, and the same on every system. */
    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }
    }

    /** Escapes what a reader would not see; whoever parses it gets the very text back. */
    private static final class Invisible extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        @SuppressWarnings("NullAway") // null means: as it is
        public SerializableString getEscapeSequence(int c) {
            boolean halfOfAPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (halfOfAPair || !Harmless.hidden(c)) {
                return null;
            }
            String hex = Integer.toHexString(0x10000 | c).substring(1);
            return new SerializedString("\\u" + hex);
        }
    }
}
