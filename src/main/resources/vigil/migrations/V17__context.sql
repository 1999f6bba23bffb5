-- Figures from elsewhere: published or supplied columns of numbers beside the panel's own. Nothing here is about a
-- person. A later publication of a series stands beside the earlier ones.

create table context_publication (
    id uuid primary key,
    -- The name in one spelling, by which publications of one series are known.
    series_key varchar(120) not null,
    series varchar(120) not null,
    measure varchar(40) not null,
    unit varchar(40) not null,
    source varchar(500) not null,
    published date not null,
    note varchar(500) not null,
    file varchar(300) not null,
    added timestamp(6) with time zone not null,
    member_id uuid not null,
    unique (series_key, published)
);

create table context_value (
    publication_id uuid not null references context_publication (id) on delete cascade,
    area varchar(20) not null,
    kind varchar(20) not null,
    first_day date not null,
    last_day date not null,
    -- Absent where the publisher gives none.
    amount decimal(24, 6),
    note varchar(500) not null,
    primary key (publication_id, area, kind, first_day, last_day)
);
