-- What a version to come might add. Only for tests.

create table note(
  chain text not null,
  event_id text not null,
  text text not null,
  primary key(chain, event_id)
) strict;

create trigger note_no_delete before delete on note
begin select raise(abort, 'guard: a note is never removed'); end;
insert into note select chain, id, header from event;
