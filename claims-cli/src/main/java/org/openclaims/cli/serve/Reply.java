package org.openclaims.cli.serve;

/** What goes back to the browser. */
record Reply(int status, String type, String body) {
    static Reply page(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", html);
    }

    static Reply style(String css) {
        return new Reply(200, "text/css; charset=utf-8", css);
    }

    /** A plain sentence, for whoever may not see a page. */
    static Reply refused(int status, String sentence) {
        return new Reply(status, "text/plain; charset=utf-8", sentence + "\n");
    }
}
