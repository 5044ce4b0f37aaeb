import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.*;
import java.util.regex.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks what `claims prove` wrote against a seal that somebody kept, without the program that wrote it, its database or any library:
 * `java VerifyProof.java proof.txt "openclaims-seal-1 main …"`. Exit status: 0 valid, 1 not valid, 2 not checked. What it shows, if valid: each event printed, with the words printed, was among the events
 * under the seal. So whoever got the seal on some day knows that all this was recorded by that day, and not changed since.
 */
public final class VerifyProof {
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern SEAL = Pattern.compile("(openclaims-seal-(?:1 (\\S+) (\\d{1,16})|2 (\\S+=\\d{1,16})) \\S+ ([0-9a-f]{64})) ([0-9a-f]{8})");
    private static final Pattern CHAIN = Pattern.compile("chain (\\S+) (\\d{1,16}) ([0-9a-f]{64})");
    private static final Pattern WORDS = Pattern.compile("words (\\S+) ([0-9a-f]{64}) (.+)", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("[{}:,]|-?\\d{1,16}|\"(?:[^\"\\\\]++|\\\\.)*+\"");

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        if (args.length != 2) {
            out.println("Usage: java VerifyProof.java PROOF-FILE \"SEAL\"   (the seal as you kept it, in quotes)");
            System.exit(2);
        }
        int status = 2; // a slip of whoever calls says nothing about the proof
        try {
            seal(args[1]);
            byte[] proof = Files.readAllBytes(Path.of(args[0]));
            status = 1;
            verify(proof, args[1]).forEach(out::println);
        } catch (Exception e) {
            String why = e instanceof IllegalArgumentException ? e.getMessage() : "unreadable: " + e;
            out.println((status == 1 ? "NOT VALID: " : "NOT CHECKED: ") + harmless(why));
            System.exit(status);
        }
    }

    /** Returns what is proved, in lines; throws an exception whose message says why if anything at all is not as it must be. */
    static List<String> verify(byte[] proof, String sealKept) throws Exception {
        Matcher seal = seal(sealKept);
        boolean several = seal.group(4) != null;
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(proof)) + "\n"; // two empty lines end it: reading never runs off
        Iterator<String> lines = List.of(text.split("\n", -1)).iterator();
        require(lines.next().equals("openclaims-proof-" + (several ? 2 : 1)), "this is no proof, or not for such a seal");
        require(lines.next().equals(sealKept), "the proof is for another seal than the one given");
        List<String> said = new ArrayList<>();
        String line = lines.next(), last = "", named = "", hashed = "";
        Map<String, Matcher> chains = new TreeMap<>();
        if (!several) chains.put(seal.group(2), match(CHAIN, "chain " + seal.group(2) + " " + seal.group(3) + " " + seal.group(5), ""));
        for (; several && line.startsWith("chain "); line = lines.next()) { // under their hash, each chain's events under its root
            Matcher chain = match(CHAIN, line, "there is a chain without a size or a root");
            chains.put(chain.group(1), chain);
            named += "," + chain.group(1) + "=" + chain.group(2); hashed += line + "\n";
        }
        String under = named + " " + HEX.formatHex(sha256(new byte[] {2}, hashed.getBytes(UTF_8)));
        require(!several || under.equals("," + seal.group(4) + " " + seal.group(5)), "these chains are not under the seal");
        int events = 0;
        for (; line.startsWith("event "); events++) {
            byte[] header = line.substring(6).getBytes(UTF_8);
            Matcher tokens = JSON.matcher(line.substring(6));
            Map<?, ?> facts = (Map<?, ?>) json(next(tokens), tokens, 4);
            require(tokens.regionStart() == tokens.regionEnd(), "there is more after a header");
            long seq = (Long) facts.get("seq");
            String chain = (String) facts.get("chain");
            require(chains.containsKey(chain), "event " + seq + " is of another chain");
            long size = Long.parseLong(chains.get(chain).group(2)), fn = seq - 1, sn = size - 1;
            String place = String.format("%s %016d", chain, seq);
            require(seq > 0 && seq <= size && place.compareTo(last) > 0, "event " + seq + " is out of order, or not under the seal");
            Map<?, ?> batch = (Map<?, ?>) facts.get("batch");
            Instant recorded = Instant.EPOCH.plusNanos(1000 * (Long) batch.get("recordedAt"));
            said.add("Event " + seq + " of " + size + (several ? " in " + chain : "") + ": " + facts.get("kind") + " " + facts.get("subject")
                    + ", recorded " + recorded + " (by the clock of the computer) with " + batch.get("tool"));
            Map<?, ?> closed = new TreeMap<Object, Object>((Map<?, ?>) facts.get("sections"));
            for (line = lines.next(); line.startsWith("words "); line = lines.next()) {
                Matcher words = match(WORDS, line, "there are words without a name or a salt");
                Map<?, ?> section = (Map<?, ?>) closed.remove(words.group(1));
                require(section != null, "event " + seq + " has no " + words.group(1) + ", or has it twice");
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(HEX.parseHex(words.group(2)), "HmacSHA256"));
                String commitment = HEX.formatHex(mac.doFinal(words.group(3).getBytes(UTF_8)));
                require(commitment.equals(section.get("commit")), "these are not the words of event " + seq);
                said.add("  " + words.group(1) + ": " + words.group(3));
            }
            said.add("  not disclosed: " + (closed.isEmpty() ? "nothing" : closed.keySet()));
            byte[] hash = sha256(new byte[] {0}, header); // RFC 9162 section 2.1.3.2, from the leaf up
            for (; line.startsWith("node "); line = lines.next()) {
                require(line.matches("node [0-9a-f]{64}") && sn > 0, "the path of event " + seq + " is too long");
                byte[] sibling = HEX.parseHex(line.substring(5));
                boolean right = fn % 2 == 1 || fn == sn;
                hash = right ? sha256(new byte[] {1}, sibling, hash) : sha256(new byte[] {1}, hash, sibling);
                for (; right && fn % 2 == 0 && fn != 0; fn /= 2) sn /= 2;
                fn /= 2; sn /= 2;
            }
            require(sn == 0 && HEX.formatHex(hash).equals(chains.get(chain).group(3)), "event " + seq + " is not under this seal");
            last = place;
        }
        require(events > 0 && line.equals("end " + events), "the proof breaks off after " + events + " events");
        require(lines.next().isEmpty() && lines.hasNext() && lines.next().isEmpty() && !lines.hasNext(), "the end is not the end");
        said.replaceAll(VerifyProof::harmless);
        long all = chains.values().stream().mapToLong(chain -> Long.parseLong(chain.group(2))).sum();
        said.add("VALID: " + events + " of the " + all + " events under the seal, and the words shown, are as they were sealed.");
        return said;
    }

    private static Matcher seal(String kept) throws Exception {
        Matcher seal = match(SEAL, kept, "what was given is no seal");
        require(HEX.formatHex(sha256(seal.group(1).getBytes(UTF_8))).startsWith(seal.group(6)), "the check digits of the seal do not fit: copy it again");
        return seal;
    }

    private static Matcher match(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        require(matcher.matches(), otherwise);
        return matcher;
    }

    private static void require(boolean so, String otherwise) {
        if (!so) throw new IllegalArgumentException(otherwise);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    /** A quote may hold what a terminal obeys, or what cannot be seen. */
    private static String harmless(String text) {
        return Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]").matcher(text).replaceAll(hidden -> String.format("<U+%04X>", hidden.group().codePointAt(0)));
    }

    private static String next(Matcher tokens) {
        require(tokens.lookingAt(), "a header is no JSON");
        String token = tokens.group();
        tokens.region(tokens.end(), tokens.regionEnd());
        return token;
    }

    /** Reads what a header is made of: objects, strings and whole numbers, without spaces. Escapes in strings are left as they are. */
    private static Object json(String token, Matcher tokens, int deepest) {
        if (token.startsWith("\"")) return token.substring(1, token.length() - 1);
        if (!token.equals("{")) return Long.valueOf(token);
        Map<Object, Object> map = new TreeMap<>();
        while (!token.equals("}")) {
            Object key = json(next(tokens), tokens, 0);
            require(deepest > 0 && next(tokens).equals(":"), "a header is no JSON, or too deep");
            require(map.put(key, json(next(tokens), tokens, deepest - 1)) == null, "a header says something twice");
            token = next(tokens);
            require(token.equals(",") || token.equals("}"), "a header is no JSON");
        }
        return map;
    }
}
