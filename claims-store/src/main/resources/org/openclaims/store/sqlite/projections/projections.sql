-- Indexes over the events, for reading. Everything here is named p_*, holds nothing that the events do not, and may change from one
-- version to the next: when this script changes, the tables are dropped, made again and filled from the events. No triggers, no views.

-- Which events concern an item (a party, a claim, a source), and as what.
create table p_item_event(
  item text not null,
  role text not null,
  seq integer not null,
  primary key(item, role, seq)
) strict, without rowid;

-- Handles are never renumbered and never reused.
create table p_handle(
  kind text not null,
  handle text not null,
  item text not null,
  primary key(kind, handle)
) strict, without rowid;

create index p_handle_item on p_handle(item);

-- Names as people type them: without accents, case or spacing. One name may fit several items.
create table p_name(
  kind text not null,
  key text not null,
  item text not null,
  seq integer not null,
  primary key(kind, key, item)
) strict, without rowid;

-- Further listings go here.
