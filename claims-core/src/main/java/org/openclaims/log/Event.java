package org.openclaims.log;

/**
 * One entry of the record.
 *
 * @param seq counts from 1 without gaps, in the order of recording
 * @param id a random UUID
 * @param batch the command it belongs to
 * @param change what it says
 */
public record Event(long seq, String id, Batch batch, Change change) {}
