/**
 * The one door into the record: what people ask for becomes changes, by rules that every program shares.
 *
 * <p>A program records within a write of its log, and asks within a read:
 *
 * <pre>{@code
 * EventLog log = new InMemoryLog(Clock.systemUTC(), ids); // or a Store of claims-store
 * Command command = Command.of(ids.nextKey(), "add", "desk", "my-program 1");
 * Receipt receipt = log.write(
 *         command,
 *         reader -> {
 *             Drafting drafting = new Drafting(reader, ids, Set.of(), today);
 *             Claim claim = Desk.claim(drafting, ClaimDraft.of("The bridge is safe"));
 *             Acts.first(drafting, claim, ActDraft.of(ActKind.ASSERT, "Abena Osei", made));
 *             return drafting.changes();
 *         },
 *         (recorded, reader) -> recorded);
 * ItemId bridge = receipt.added(Claim.class).get(0).id();
 * ClaimReport report = log.read(reader -> Reports.claim(reader, bridge, Vantage.on(today), Instant.now()));
 * }</pre>
 *
 * <p>What is refused is a {@link org.openclaims.ClaimsException} with one sentence for a person; nothing is recorded then. {@link
 * org.openclaims.desk.WhichParty} is for a person to settle: record again with the handle of the one who is meant, or with the name among those that are
 * surely new. {@code examples/keep-a-record} is all of it as a program.
 */
@NullMarked
package org.openclaims.desk;

import org.jspecify.annotations.NullMarked;
