-- Sealed bundles: who this store is to others, and what it took in.

-- One row: the random secret that the store's card comes from.
create table bundle_identity (
    id integer primary key check (id = 1),
    secret varbinary(32) not null,
    made_at timestamp with time zone not null
);

-- Bundles taken in, so that one for a single use is not taken twice.
create table bundle_taken (
    bundle_id uuid primary key,
    kind varchar(40) not null,
    sender_name varchar(400) not null,
    sender_fingerprint varchar(60) not null,
    taken_at timestamp with time zone not null,
    member_id uuid not null
);
