package org.openclaims.date;

import java.time.LocalDate;

/**
 * What the phrases of one date need to know: the whole of what was typed, the day it was typed on, and the language it
 * turned out to be.
 */
record Asked(String typed, LocalDate today, Speech speech) {}
