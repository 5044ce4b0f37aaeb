-- After `claims setup`, and after every update that says so: who may do what. Run as claims_owner (or a superuser), as often as you like:
--   psql --dbname claims --username claims_owner --file docs/newsroom/grants.sql

revoke all on all tables in schema openclaims from public, claims_desk, claims_reader;

grant select on all tables in schema openclaims to claims_desk, claims_reader;

-- Recording only adds. The one thing that may be changed are words that are erased on order, and a guard sees to it that nothing else is.
grant insert on openclaims.batch, openclaims.event, openclaims.section to claims_desk;
grant update (body, salt, erased_by) on openclaims.section to claims_desk;

-- What is derived from the events may be made again from them.
grant insert, delete on openclaims.p_batch, openclaims.p_event, openclaims.p_involved, openclaims.p_item, openclaims.p_keyword, openclaims.p_mention,
  openclaims.p_tally, openclaims.p_term to claims_desk;
