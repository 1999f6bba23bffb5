-- What the panel decided about findings of the pattern search. Rows are only ever added.
create table finding_decision (
    id uuid primary key,
    finding varchar(1000) not null,
    number integer not null,
    decided_at timestamp with time zone not null,
    member_id uuid not null,
    verdict varchar(20) not null,
    meeting_id uuid references panel_meeting (id),
    item_id uuid,
    until_on date,
    undone_id uuid references finding_decision (id),
    reason varchar(4000) not null,
    said varchar(8000) not null,
    observed bigint not null,
    denominator bigint not null,
    expected double precision,
    claim varchar(20) not null,
    scope varchar(4000) not null,
    constraint finding_decision_in_order unique (finding, number)
);

-- How every finding stood when a meeting was held, so that the next can say what is new or has grown.
create table finding_standing (
    meeting_id uuid not null references panel_meeting (id),
    finding varchar(1000) not null,
    recorded_at timestamp with time zone not null,
    observed bigint not null,
    denominator bigint not null,
    expected double precision,
    claim varchar(20) not null,
    scope varchar(4000) not null,
    primary key (meeting_id, finding)
);
create index finding_standing_by_finding on finding_standing (finding);
