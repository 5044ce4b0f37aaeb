package org.openclaims.evidence;

/** Which way evidence points. */
public enum Bearing {
    SUPPORTS,
    REFUTES,
    /** Belongs to the picture and decides nothing: an audio that proves another plot. */
    CONTEXT
}
