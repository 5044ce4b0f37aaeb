package org.openclaims.log;

/**
 * One entry of the record.
 *
 * @param seq its place in the order of recording: counts up from 1, without gaps as long as writers take turns
 * @param id a random UUID
 * @param batch the command it belongs to
 * @param change what it says
 */
public record Event(long seq, String id, Batch batch, Change change) {}
