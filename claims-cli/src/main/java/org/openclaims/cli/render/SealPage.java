package org.openclaims.cli.render;

import java.io.PrintWriter;
import org.openclaims.cli.words.Harmless;
import org.openclaims.store.log.Backup;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Seal;

/** Seals, proofs and backups, for people and for programs. */
public final class SealPage {
    private SealPage() {}

    /** One line, and nothing else, so that it can be sent on as it is. */
    public static void print(Seal seal, boolean json, PrintWriter out) {
        if (json) {
            out.print(Json.document(document -> parts(document, seal)));
        } else {
            out.println(seal.line());
        }
    }

    /** Where a copy is, and what to keep of it. */
    public static void print(Backup copy, String done, boolean json, PrintWriter out) {
        if (json) {
            out.print(Json.document(document -> parts(document, copy.seal())
                    .put("file", copy.file().toString())
                    .put("sha256", copy.sha256())));
            return;
        }
        out.println(done + ", and verified: " + copy.seal().events() + " events in "
                + Harmless.line(copy.file().toString()));
        if (done.startsWith("Back")) {
            out.println("SHA-256 " + copy.sha256());
        }
        out.println("Seal, to keep elsewhere:");
        out.println(copy.seal().line());
    }

    /** The same as the text of the proof; what `examples/verify-proof` reads is the text. */
    public static String json(Proof proof) {
        return Json.document(document -> document.put("seal", proof.seal().line())
                .objects(
                        "chains",
                        proof.chains(),
                        chain -> document.put("chain", chain.chain())
                                .put("events", chain.events())
                                .put("root", chain.root().hex()))
                .objects(
                        "events",
                        proof.events(),
                        event -> document.put("header", event.header())
                                .objects(
                                        "words",
                                        event.words(),
                                        words -> document.put("name", words.name())
                                                .put("salt", words.salt().hex())
                                                .put("body", words.body()))
                                .put("index", event.inclusion().index())
                                .put("size", event.inclusion().size())
                                .strings(
                                        "path",
                                        event.inclusion().path().stream()
                                                .map(node -> node.hex())
                                                .toList())));
    }

    private static Json parts(Json document, Seal seal) {
        return document.put("seal", seal.line())
                .put("chain", seal.chains().size() == 1 ? seal.chains().firstKey() : null)
                .objects(
                        "chains",
                        seal.chains().entrySet(),
                        chain -> document.put("chain", chain.getKey()).put("events", chain.getValue()))
                .put("events", seal.events())
                .put("root", seal.root().hex())
                .put("sealedAt", seal.sealedAt().toString());
    }
}
