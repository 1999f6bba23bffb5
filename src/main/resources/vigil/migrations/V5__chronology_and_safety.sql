-- Who says so, what several sources say of the same event, and which lines were decided to be others.
alter table chronology_entry add column agency varchar(40);
alter table chronology_entry add column statements varchar(100000) default '' not null;
alter table chronology_entry add column apart_from varchar(10000) default '' not null;

-- Prompts for the safety of others, and what was done about them. One row a prompt; it is never deleted.
create table safety_action (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    kind varchar(40) not null,
    subject varchar(120) not null,
    reasons varchar(4000) not null,
    sensitivity varchar(10) not null,
    raised_at timestamp with time zone not null,
    outcome varchar(20),
    answered_at timestamp with time zone,
    member_id uuid,
    acted_on date,
    acted_by varchar(200) not null,
    told varchar(400) not null,
    note varchar(4000) not null
);
create index safety_action_by_case on safety_action (case_id);
create index safety_action_open on safety_action (outcome);

-- The same for what rests on living people's and on the police's answers: a reader without that sight
-- runs no query on them.
create table living_safety_action (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    kind varchar(40) not null,
    subject varchar(120) not null,
    reasons varchar(4000) not null,
    sensitivity varchar(10) not null,
    raised_at timestamp with time zone not null,
    outcome varchar(20),
    answered_at timestamp with time zone,
    member_id uuid,
    acted_on date,
    acted_by varchar(200) not null,
    told varchar(400) not null,
    note varchar(4000) not null
);
create index living_safety_action_by_case on living_safety_action (case_id);
create index living_safety_action_open on living_safety_action (outcome);

create table police_safety_action (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    kind varchar(40) not null,
    subject varchar(120) not null,
    reasons varchar(4000) not null,
    sensitivity varchar(10) not null,
    raised_at timestamp with time zone not null,
    outcome varchar(20),
    answered_at timestamp with time zone,
    member_id uuid,
    acted_on date,
    acted_by varchar(200) not null,
    told varchar(400) not null,
    note varchar(4000) not null
);
create index police_safety_action_by_case on police_safety_action (case_id);
create index police_safety_action_open on police_safety_action (outcome);
