create table if not exists cce_schema (
  version integer primary key
);

create table if not exists cce_integration (
  name varchar(64) primary key,
  version bigint not null,
  default_id uuid
);

create table if not exists cce_authorization (
  id uuid primary key,
  integration varchar(64) not null references cce_integration (name),
  place bigint not null,
  name varchar(64) not null,
  folded_name varchar(256) not null,
  settings varchar not null,
  client_secret bytea,
  fixed_token bytea,
  status varchar(32) not null,
  terms varchar not null,
  track varchar not null,
  access_token bytea,
  refresh_token bytea,
  version bigint not null,
  unique (integration, folded_name),
  unique (integration, place),
  -- Merely to be searched in: H2 cannot make an index by itself from several sessions at once
  unique (integration, place, folded_name),
  unique (integration, status, id)
);

create table if not exists cce_renewal (
  authorization_id uuid primary key
);

create table if not exists cce_use (
  authorization_id uuid not null references cce_authorization (id) on delete cascade,
  application varchar not null,
  used_at timestamp with time zone not null,
  primary key (authorization_id, application)
);
