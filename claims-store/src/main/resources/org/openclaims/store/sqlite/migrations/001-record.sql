-- The record: batches of events, chained by hash, and the words they commit to. Nothing here is ever edited or removed, except that
-- words and their salt are erased on order. A released script is never changed: its SHA-256 stands in every store that it made.
-- Times are microseconds UTC; hashes are 32 bytes. `chain` leads every key, so that a newsroom may give each desk a chain of its own.

create table schema_change(
  version integer primary key,
  name text not null,
  checksum text not null,
  applied_at_us integer not null,
  applied_by text not null,
  tool text not null
) strict;

-- Which script made the p_* tables. They are derived from the events and may be dropped and made again at any time.
create table projection(
  name text primary key,
  checksum text not null
) strict;

-- When, by which command, with what: one row per transaction, written before its events. The words about the whole, who and why,
-- stand with its first event, so that they can be erased like any others. The foreign key of event is more than tidiness: when SQLite rolls back by itself (disk full),
-- what follows would commit row by row, and without its batch no event can. `first_seq` and `size` tell how many events there must be.
create table batch(
  chain text not null check(chain <> ''),
  id text not null,
  no integer not null check(no > 0),
  command_id text not null,
  command text not null,
  recorded_at_us integer not null,
  tool text not null,
  first_seq integer not null check(first_seq > 0),
  first_event text not null,
  size integer not null check(size > 0),
  primary key(chain, id),
  unique(chain, no),
  unique(chain, command_id)
) strict;

create index batch_time on batch(chain, recorded_at_us);

create table event(
  chain text not null,
  seq integer not null check(seq > 0),
  id text not null,
  batch_id text not null,
  kind text not null,
  kind_v integer not null check(kind_v > 0),
  subject text not null,
  header text not null,
  prev_hash blob not null check(length(prev_hash) = 32),
  hash blob not null check(length(hash) = 32),
  primary key(chain, seq),
  unique(chain, id),
  foreign key(chain, batch_id) references batch(chain, id)
) strict;

create table section(
  chain text not null,
  event_id text not null,
  name text not null,
  class text not null check(class in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
  body text,
  salt blob check(length(salt) = 32),
  erased_by text,
  primary key(chain, event_id, name),
  foreign key(chain, event_id) references event(chain, id),
  foreign key(chain, erased_by) references event(chain, id),
  check((body is null) = (erased_by is not null)),
  check((salt is null) = (erased_by is not null))
) strict;

-- INSERT OR REPLACE and upserts walk around "no delete" and "no update" unless the row that would be replaced stops the insert.
create trigger batch_no_replace before insert on batch
when exists (select 1 from batch where chain = new.chain and (id = new.id or no = new.no or command_id = new.command_id))
begin select raise(abort, 'guard: this batch is recorded already'); end;

create trigger batch_extends before insert on batch
when new.no <> 1 + (select ifnull(max(no), 0) from batch where chain = new.chain)
  or new.recorded_at_us <= (select max(recorded_at_us) from batch where chain = new.chain)
  or new.first_seq <> 1 + (select ifnull(max(seq), 0) from event where chain = new.chain)
begin select raise(abort, 'guard: a batch does not extend its chain'); end;

create trigger batch_no_update before update on batch
begin select raise(abort, 'guard: a batch is never changed'); end;

create trigger batch_no_delete before delete on batch
begin select raise(abort, 'guard: a batch is never removed'); end;

create trigger event_no_replace before insert on event
when exists (select 1 from event where chain = new.chain and (seq = new.seq or id = new.id))
begin select raise(abort, 'guard: this event is recorded already'); end;

create trigger event_extends before insert on event
when new.seq <> 1 + (select ifnull(max(seq), 0) from event where chain = new.chain)
  or new.prev_hash <> ifnull((select hash from event where chain = new.chain order by seq desc limit 1), zeroblob(32))
begin select raise(abort, 'guard: an event does not extend its chain'); end;

-- Only the newest batch grows, to the size it announced: nothing can be slipped into a batch that was recorded before.
create trigger event_in_newest_batch before insert on event
when not exists (select 1 from batch where chain = new.chain and id = new.batch_id
  and no = (select max(no) from batch where chain = new.chain) and new.seq >= first_seq and new.seq < first_seq + size)
begin select raise(abort, 'guard: an event is not of the newest batch'); end;

create trigger event_no_update before update on event
begin select raise(abort, 'guard: an event is never changed'); end;

create trigger event_no_delete before delete on event
begin select raise(abort, 'guard: an event is never removed'); end;

create trigger section_no_replace before insert on section
when exists (select 1 from section where chain = new.chain and event_id = new.event_id and name = new.name)
begin select raise(abort, 'guard: these words are recorded already'); end;

create trigger section_born_whole before insert on section
when new.erased_by is not null or new.body is null or new.salt is null
begin select raise(abort, 'guard: words are recorded before they are erased'); end;

create trigger section_only_erased before update on section
when old.erased_by is not null or new.erased_by is null or new.body is not null or new.salt is not null
  or new.chain <> old.chain or new.event_id <> old.event_id or new.name <> old.name or new.class <> old.class
begin select raise(abort, 'guard: words are erased or left as they are'); end;

create trigger section_no_delete before delete on section
begin select raise(abort, 'guard: a section is never removed'); end;

create trigger schema_change_no_update before update on schema_change
begin select raise(abort, 'guard: the history of the schema is never changed'); end;

create trigger schema_change_no_delete before delete on schema_change
begin select raise(abort, 'guard: the history of the schema is never removed'); end;
