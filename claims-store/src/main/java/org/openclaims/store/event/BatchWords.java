package org.openclaims.store.event;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Command;
import org.openclaims.log.ErasureOrder;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.chain.JsonTree;

/**
 * What was said about a whole batch: sections of its first event, so that a name or a reason can be erased like any other words.
 *
 * @param actor who gave the command
 * @param reason why; null if none was given
 * @param requestHash SHA-256 of what was asked for, in hex; null if it was erased, for the hash of a short text gives the text away
 */
public record BatchWords(
        String actor, @Nullable String reason, @Nullable String requestHash) {
    /** The section that holds who gave the command. */
    public static final String ACTOR = "actor";

    /** The section that holds the reason, and the hash of the request that contains it. */
    public static final String REQUEST = "request";

    /** The words that go with a command. */
    public static BatchWords of(Command command) {
        return new BatchWords(command.actor(), command.reason(), hash(command.request()));
    }

    /** SHA-256 in hex. */
    public static String hash(String request) {
        return HexFormat.of().formatHex(EventHash.sha256().digest(request.getBytes(StandardCharsets.UTF_8)));
    }

    /** The sections, as trees. */
    public Map<String, Object> sections() {
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put(ACTOR, actor);
        sections.put(
                REQUEST,
                new Tree().put("hash", requestHash).put("reason", reason).map());
        return sections;
    }

    /**
     * Reads the sections again.
     *
     * @param actor canonical JSON; null if it was erased
     * @param request canonical JSON; null if it was erased
     */
    public static BatchWords read(@Nullable String actor, @Nullable String request) {
        String who = actor != null && JsonTree.read(actor) instanceof String name ? name : ErasureOrder.NOTHING;
        if (request == null) {
            return new BatchWords(who, ErasureOrder.NOTHING, null);
        }
        Fields fields = new Fields(JsonTree.read(request));
        return new BatchWords(who, fields.optionalText("reason"), fields.optionalText("hash"));
    }
}
