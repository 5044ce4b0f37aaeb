-- A mistake of ours: its second half fails. Only for tests.

create table half(x integer) strict;
insert into nowhere values (1);
