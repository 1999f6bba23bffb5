-- Drug alerts of the local drug information system. No words of a case stand here: linked cases are links.
create table drug_alert (
    id uuid primary key,
    version bigint not null,
    reference varchar(20) not null,
    received date not null,
    source varchar(40),
    criterion varchar(40),
    substance varchar(40),
    description varchar(2000) not null,
    area varchar(40),
    evidence varchar(40),
    relevance integer,
    spread integer,
    seriousness integer,
    plausibility integer,
    score_note varchar(4000) not null,
    decision varchar(40),
    grade varchar(40),
    audience varchar(400) not null,
    title varchar(2000) not null,
    known varchar(4000) not null,
    signs varchar(4000) not null,
    advice varchar(4000) not null,
    say varchar(4000) not null,
    avoid varchar(4000) not null,
    issued date,
    expires date,
    withdrawn date,
    reached integer,
    constraint drug_alert_reference unique (reference)
);

create table drug_alert_case (
    alert_id uuid not null references drug_alert (id),
    case_id uuid not null references review_case (id) on delete cascade,
    position integer not null,
    primary key (alert_id, case_id)
);
create index drug_alert_case_by_case on drug_alert_case (case_id);

create table drug_alert_finding (
    alert_id uuid not null references drug_alert (id),
    position integer not null,
    finding varchar(1000) not null,
    said varchar(8000) not null,
    primary key (alert_id, position)
);

-- What became of an alert and to whom it was given. Rows are only ever added.
create table drug_alert_event (
    id uuid primary key,
    alert_id uuid not null references drug_alert (id),
    number integer not null,
    kind varchar(20) not null,
    happened_at timestamp with time zone not null,
    member_id uuid not null,
    note varchar(4000) not null,
    expires date,
    recipient varchar(500) not null,
    sha256 varchar(64) not null,
    constraint drug_alert_event_in_order unique (alert_id, number)
);
