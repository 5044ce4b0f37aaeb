-- Indexes over the events, for reading. Everything here is named p_*, holds nothing that the events do not, and may change from one
-- version to the next: when this script changes, the tables are dropped, made again and filled from the events. No triggers, no views.

-- The order of recording over all chains: commands by number, events by place. It stands in the headers of events that were recorded beside
-- other chains; before, the one chain was the order, and a place in it was the place in the record.
create table p_batch(
  number integer not null primary key,
  place integer not null,
  chain text not null,
  id text not null unique,
  command_id text not null unique
) strict;

create table p_event(
  place integer not null primary key,
  number integer not null,
  chain text not null,
  seq integer not null
) strict;

-- Which events to read to know all about an item, and what they are to it: org.openclaims.log.Mention.
create table p_mention(
  item text not null,
  role text not null,
  place integer not null,
  primary key(item, role, place)
) strict, without rowid;

-- Items by handle and by the place of the event that added them. Handles are never renumbered and never reused.
create table p_item(
  handle text not null primary key,
  kind text not null,
  item text not null,
  base text not null,
  number integer not null,
  place integer not null
) strict, without rowid;

create index p_item_number on p_item(base, number);

create index p_item_handle on p_item(kind, handle);

create index p_item_newest on p_item(kind, place, item);

-- What people type: org.openclaims.log.Term. One name may fit several items.
create table p_term(
  field text not null,
  key text not null,
  item text not null,
  primary key(field, key, item)
) strict, without rowid;

-- The claims that a party has to do with, newest first: org.openclaims.log.Involved. The place is that of the event that added the claim.
create table p_involved(
  party text not null,
  role text not null,
  place integer not null,
  claim text not null,
  primary key(party, role, place)
) strict, without rowid;

-- The words of claims and of what was said about them, and their tags: org.openclaims.log.Keyword. The place is that of the event that added the
-- claim, the event the place of the one that says the word.
create table p_keyword(
  word text not null,
  place integer not null,
  event integer not null,
  primary key(word, place, event)
) strict, without rowid;

-- What a batch of many changes did, in numbers: org.openclaims.log.Tally. The kind is empty where there is none.
create table p_tally(
  number integer not null,
  verb text not null,
  kind text not null,
  times integer not null,
  primary key(number, verb, kind)
) strict, without rowid;
