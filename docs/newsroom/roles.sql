-- Before the first record: the roles and the schema. Run once by whoever administers the server, in the database of the record:
--   createdb claims
--   psql --dbname claims --file docs/newsroom/roles.sql
-- Then give each role that logs in a password of its own: \password claims_owner
--
-- claims_owner  owns the tables; makes them and brings them up to date (`claims setup`). Nobody records with it.
-- claims_desk   records, asks, verifies. Cannot change or remove what is recorded, nor drop a guard.
-- claims_reader asks and verifies.
-- Members of the desk get roles of their own: create role ana login in role claims_desk;

do $$
begin
  if not exists (select from pg_roles where rolname = 'claims_owner') then create role claims_owner login; end if;
  if not exists (select from pg_roles where rolname = 'claims_desk') then create role claims_desk nologin; end if;
  if not exists (select from pg_roles where rolname = 'claims_reader') then create role claims_reader nologin; end if;
end $$;

create schema if not exists openclaims authorization claims_owner;
revoke all on schema openclaims from public;
grant usage on schema openclaims to claims_desk, claims_reader;

-- For verifying, which derives everything again into temporary tables and compares.
do $$
begin
  execute format('grant temporary on database %I to claims_desk, claims_reader, claims_owner', current_database());
end $$;
