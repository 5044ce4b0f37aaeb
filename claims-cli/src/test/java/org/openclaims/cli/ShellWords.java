package org.openclaims.cli;

import java.util.ArrayList;
import java.util.List;

/** Takes a command line apart as a shell does, as far as transcripts need it: quotes of both kinds, and a backslash before a character. */
final class ShellWords {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote;

    private ShellWords() {}

    static List<String> of(String line) {
        ShellWords shell = new ShellWords();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && shell.quote != '\'' && i + 1 < line.length()) {
                shell.letter(line.charAt(++i));
            } else if (c == shell.quote) {
                shell.quote = 0;
            } else if (shell.quote == 0 && (c == '"' || c == '\'')) {
                shell.quote = c;
                shell.begun = true;
            } else if (shell.quote == 0 && (c == ' ' || c == '\n')) {
                shell.end();
            } else {
                shell.letter(c);
            }
        }
        shell.end();
        return shell.words;
    }

    private void letter(char c) {
        if (c != '\n') {
            word.append(c);
            begun = true;
        } else if (quote != 0) {
            word.append(c);
        }
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
