-- Indexes over the events, for reading. Everything here is named p_*, holds nothing that the events do not, and may change from one
-- version to the next: when this script changes, the tables are dropped, made again and filled from the events. No triggers, no views.

-- The order of recording over all chains: commands by number, events by place. It stands in the headers of events that were recorded beside
-- other chains; before, the one chain was the order, and a place in it was the place in the record.
create table openclaims.p_batch(
  number bigint not null primary key,
  place bigint not null,
  chain text collate "C" not null,
  id text collate "C" not null unique,
  command_id text collate "C" not null unique
);

create table openclaims.p_event(
  place bigint not null primary key,
  number bigint not null,
  chain text collate "C" not null,
  seq bigint not null
);

-- Which events to read to know all about an item, and what they are to it: org.openclaims.log.Mention.
create table openclaims.p_mention(
  item text collate "C" not null,
  role text collate "C" not null,
  place bigint not null,
  primary key(item, role, place)
);

-- Items by handle and by the place of the event that added them. Handles are never renumbered and never reused.
create table openclaims.p_item(
  handle text collate "C" not null primary key,
  kind text collate "C" not null,
  item text collate "C" not null,
  base text collate "C" not null,
  number integer not null,
  place bigint not null
);

create index p_item_number on openclaims.p_item(base, number);

create index p_item_handle on openclaims.p_item(kind, handle);

create index p_item_newest on openclaims.p_item(kind, place, item);

-- What people type: org.openclaims.log.Term. One name may fit several items.
create table openclaims.p_term(
  field text collate "C" not null,
  key text collate "C" not null,
  item text collate "C" not null,
  primary key(field, key, item)
);

-- The claims that a party has to do with, newest first: org.openclaims.log.Involved. The place is that of the event that added the claim.
create table openclaims.p_involved(
  party text collate "C" not null,
  role text collate "C" not null,
  place bigint not null,
  claim text collate "C" not null,
  primary key(party, role, place)
);

-- The words of claims and of what was said about them, and their tags: org.openclaims.log.Keyword. The place is that of the event that added the
-- claim, the event the place of the one that says the word.
create table openclaims.p_keyword(
  word text collate "C" not null,
  place bigint not null,
  event bigint not null,
  primary key(word, place, event)
);

-- What a batch of many changes did, in numbers: org.openclaims.log.Tally. The kind is empty where there is none.
create table openclaims.p_tally(
  number bigint not null,
  verb text collate "C" not null,
  kind text collate "C" not null,
  times bigint not null,
  primary key(number, verb, kind)
);

-- The server samples the values of columns to plan its work, shows the samples to everybody who may read the column (pg_stats), and forgets none of them
-- when a row changes. Of words, and of what they are committed with, it takes none: whoever has them erased could not promise it otherwise.
alter table openclaims.section alter column body set statistics 0, alter column salt set statistics 0;

alter table openclaims.p_item alter column handle set statistics 0, alter column base set statistics 0;

alter table openclaims.p_term alter column key set statistics 0;

alter table openclaims.p_keyword alter column word set statistics 0;
