-- The record: batches of events, chained by hash, and the words they commit to. Nothing here is ever edited or removed, except that
-- words and their salt are erased on order. A released script is never changed: its SHA-256 stands in every database that it made.
-- Times are microseconds UTC; hashes are 32 bytes. `chain` leads every key, so that a newsroom may give each desk a chain of its own.
-- The same tables as SQLite has (../../sqlite/migrations), in what PostgreSQL calls things; compared byte by byte, so that both sort alike.
-- Every name is written with its schema, so that verifying can make all of it once more, as temporary tables, and compare.

create table openclaims.schema_change(
  version integer primary key,
  name text collate "C" not null,
  checksum text collate "C" not null,
  applied_at_us bigint not null,
  applied_by text collate "C" not null,
  tool text collate "C" not null
);

-- Which script made the p_* tables. They are derived from the events and may be dropped and made again at any time.
create table openclaims.projection(
  name text collate "C" primary key,
  checksum text collate "C" not null
);

-- When, by which command, with what: one row per transaction, written before its events. The words about the whole, who and why,
-- stand with its first event, so that they can be erased like any others. `first_seq` and `size` tell how many events there must be.
create table openclaims.batch(
  chain text collate "C" not null check(chain <> ''),
  id text collate "C" not null,
  no bigint not null check(no > 0),
  command_id text collate "C" not null,
  command text collate "C" not null,
  recorded_at_us bigint not null,
  tool text collate "C" not null,
  first_seq bigint not null check(first_seq > 0),
  first_event text collate "C" not null,
  size integer not null check(size > 0),
  primary key(chain, id),
  unique(chain, no),
  unique(chain, command_id)
);

create index batch_time on openclaims.batch(chain, recorded_at_us);

create table openclaims.event(
  chain text collate "C" not null,
  seq bigint not null check(seq > 0),
  id text collate "C" not null,
  batch_id text collate "C" not null,
  kind text collate "C" not null,
  kind_v integer not null check(kind_v > 0),
  subject text collate "C" not null,
  header text collate "C" not null,
  prev_hash bytea not null check(length(prev_hash) = 32),
  hash bytea not null check(length(hash) = 32),
  primary key(chain, seq),
  unique(chain, id),
  foreign key(chain, batch_id) references openclaims.batch(chain, id)
);

create table openclaims.section(
  chain text collate "C" not null,
  event_id text collate "C" not null,
  name text collate "C" not null,
  class text collate "C" not null check(class in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
  body text collate "C",
  salt bytea check(length(salt) = 32),
  erased_by text collate "C",
  primary key(chain, event_id, name),
  foreign key(chain, event_id) references openclaims.event(chain, id),
  foreign key(chain, erased_by) references openclaims.event(chain, id),
  check((body is null) = (erased_by is not null)),
  check((salt is null) = (erased_by is not null))
);

-- Guards. They are made to fire "always", also where session_replication_role = replica turns ordinary triggers off. Whoever owns the
-- tables can drop them; the role that records cannot (docs/newsroom.md), and `verify` looks whether they are as they were made.

create function openclaims.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception using errcode = 'restrict_violation', message = 'guard: ' || tg_argv[0];
end $$;

-- A chain that somebody else has extended meanwhile is no mistake: 40001 asks for another try, which then finds the new end.
create function openclaims.batch_extends() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select 1 from openclaims.batch b where b.chain = new.chain
      and (b.id = new.id or b.no = new.no or b.command_id = new.command_id)) then
    raise exception using errcode = 'serialization_failure', message = 'guard: this batch is recorded already';
  end if;
  if new.no <> 1 + (select coalesce(max(b.no), 0) from openclaims.batch b where b.chain = new.chain)
      or new.recorded_at_us <= (select max(b.recorded_at_us) from openclaims.batch b where b.chain = new.chain)
      or new.first_seq <> 1 + (select coalesce(max(e.seq), 0) from openclaims.event e where e.chain = new.chain) then
    raise exception using errcode = 'serialization_failure', message = 'guard: a batch does not extend its chain';
  end if;
  return new;
end $$;

-- Only the newest batch grows, to the size it announced: nothing can be slipped into a batch that was recorded before.
create function openclaims.event_extends() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  last record;
begin
  select e.seq, e.hash into last from openclaims.event e where e.chain = new.chain order by e.seq desc limit 1;
  if new.seq <> 1 + coalesce(last.seq, 0)
      or new.prev_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex')) then
    raise exception using errcode = 'serialization_failure', message = 'guard: an event does not extend its chain';
  end if;
  if not exists (select 1 from openclaims.batch b where b.chain = new.chain and b.id = new.batch_id
      and b.no = (select max(c.no) from openclaims.batch c where c.chain = new.chain)
      and new.seq >= b.first_seq and new.seq < b.first_seq + b.size) then
    raise exception using errcode = 'restrict_violation', message = 'guard: an event is not of the newest batch';
  end if;
  return new;
end $$;

create function openclaims.section_born_whole() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.erased_by is not null or new.body is null or new.salt is null then
    raise exception using errcode = 'restrict_violation', message = 'guard: words are recorded before they are erased';
  end if;
  return new;
end $$;

create function openclaims.section_only_erased() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.erased_by is not null or new.erased_by is null or new.body is not null or new.salt is not null
      or new.chain <> old.chain or new.event_id <> old.event_id or new.name <> old.name or new.class <> old.class then
    raise exception using errcode = 'restrict_violation', message = 'guard: words are erased or left as they are';
  end if;
  return new;
end $$;

create trigger batch_extends before insert on openclaims.batch
  for each row execute function openclaims.batch_extends();

create trigger batch_no_change before update or delete or truncate on openclaims.batch
  for each statement execute function openclaims.refuse('a batch is never changed or removed');

create trigger event_extends before insert on openclaims.event
  for each row execute function openclaims.event_extends();

create trigger event_no_change before update or delete or truncate on openclaims.event
  for each statement execute function openclaims.refuse('an event is never changed or removed');

create trigger section_born_whole before insert on openclaims.section
  for each row execute function openclaims.section_born_whole();

create trigger section_only_erased before update on openclaims.section
  for each row execute function openclaims.section_only_erased();

create trigger section_no_delete before delete or truncate on openclaims.section
  for each statement execute function openclaims.refuse('a section is never removed');

create trigger schema_change_no_change before update or delete or truncate on openclaims.schema_change
  for each statement execute function openclaims.refuse('the history of the schema is never changed or removed');

alter table openclaims.batch enable always trigger batch_extends;
alter table openclaims.batch enable always trigger batch_no_change;
alter table openclaims.event enable always trigger event_extends;
alter table openclaims.event enable always trigger event_no_change;
alter table openclaims.section enable always trigger section_born_whole;
alter table openclaims.section enable always trigger section_only_erased;
alter table openclaims.section enable always trigger section_no_delete;
alter table openclaims.schema_change enable always trigger schema_change_no_change;
