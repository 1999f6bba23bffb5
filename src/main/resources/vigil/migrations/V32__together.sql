-- Working apart, then together. What a change was based on, and in which store it was made; rows of before this
-- script have none of it, and stand for a history of this store in the order of their versions.
alter table case_change add column edit_id uuid;
alter table case_change add column based_on varchar(20000);
alter table case_change add column origin uuid;
alter table case_change add column author varchar(200);

-- Grows with every write that adds to a history, so that a bundle can begin where the last one ended.
alter table case_change add column arrived bigint default 0 not null;
alter table review_case add column arrived bigint default 0 not null;
create index case_change_by_arrival on case_change (arrived);
create index review_case_by_arrival on review_case (arrived);

-- Where the case was first written, if elsewhere.
alter table review_case add column origin uuid;

-- What people said differently and nobody has chosen of yet; the sides are in the histories.
create table case_dispute (
    case_id uuid not null,
    item varchar(120) not null,
    sensitivity varchar(10) not null,
    since timestamp with time zone not null,
    primary key (case_id, item)
);

-- The stores this one works with: how much of this store's they are known to have, and of theirs this one has.
create table other_store (
    store_id uuid primary key,
    name varchar(200) not null,
    sent bigint not null,
    confirmed bigint not null,
    confirmed_classes varchar(40) not null,
    taken bigint not null,
    last_sent timestamp with time zone,
    last_taken timestamp with time zone
);

-- Bundles made here, and whether their takers said that they took them.
create table bundle_sent (
    bundle_id uuid primary key,
    store_id uuid,
    recipient varchar(400) not null,
    digest varchar(64) not null,
    newest bigint not null,
    classes varchar(40) not null,
    cases integer not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone,
    confirmed_at timestamp with time zone
);
