-- The register of counts that left the panel. Rows are only ever added; true counts stay in here, so that later
-- tables can be compared with what is known outside.

create table release_made (
    id uuid primary key,
    kind varchar(40) not null,
    title varchar(500) not null,
    tier varchar(40) not null,
    recipient varchar(500) not null,
    made_at timestamp with time zone not null,
    member_id uuid not null,
    threshold integer not null,
    mode varchar(20) not null,
    zeros_shown boolean not null,
    totals_may_hide boolean not null,
    hash varchar(64) not null
);

create table release_table (
    release_id uuid not null references release_made (id),
    position integer not null,
    subject varchar(1000000) not null,
    counted varchar(10000000) not null,
    shown varchar(10000000) not null,
    primary key (release_id, position)
);
