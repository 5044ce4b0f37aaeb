package org.openclaims.log;

/**
 * A handle taken apart, so that a log can say which number comes next.
 *
 * @param base what stands before the number: {@code rubio-plot/}, {@code rubio-plot/e}, {@code latintimes-}; the whole handle if it has no number
 * @param number 0 if it has none
 */
public record Handle(String base, int number) {

    /** Takes a handle apart. */
    public static Handle of(String handle) {
        int end = handle.length();
        while (end > 0 && Character.isDigit(handle.charAt(end - 1)) && handle.length() - end < 9) {
            end--;
        }
        boolean numbered = end > 0 && end < handle.length() && handle.charAt(end) != '0';
        return numbered
                ? new Handle(handle.substring(0, end), Integer.parseInt(handle.substring(end)))
                : new Handle(handle, 0);
    }
}
