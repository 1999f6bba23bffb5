-- What stands beside a recommendation or an action: its owner's answer in time, what it is about,
-- the second look at its effect. And what was changed in it, by whom, for good.

create table follow_through (
    item_id uuid primary key,
    replied_on date,
    factor varchar(40),
    pillars varchar(100) not null,
    look_on date,
    looked_on date,
    found varchar(10000) not null
);

create table follow_up_change (
    -- Counts the changes; the order in which they were made.
    seq bigint not null,
    position integer not null,
    id uuid not null,
    item_id uuid not null,
    changed_at timestamp with time zone not null,
    member_id uuid not null,
    name varchar(40) not null,
    was varchar(10000) not null,
    became varchar(10000) not null,
    primary key (seq, position)
);
create index follow_up_change_by_item on follow_up_change (item_id, seq);
