-- Preparing a meeting: how long it lasts, agencies that a quorum needs, papers, and what was done with what is due.
alter table meeting_series add column minutes integer default 0 not null;
alter table meeting_plan add column minutes integer default 0 not null;

create table series_quorum_agency (
    series_id uuid not null references meeting_series (id),
    agency varchar(40) not null,
    primary key (series_id, agency)
);
create table plan_quorum_agency (
    meeting_id uuid not null references panel_meeting (id),
    agency varchar(40) not null,
    primary key (meeting_id, agency)
);

-- Papers that go out before each meeting of a series.
create table series_paper (
    series_id uuid not null references meeting_series (id),
    position integer not null,
    title varchar(200) not null,
    owner varchar(200) not null,
    days_before integer not null,
    primary key (series_id, position)
);

-- Papers of one meeting: those somebody named, and who owes one that every agenda asks for.
create table meeting_paper (
    meeting_id uuid not null references panel_meeting (id),
    paper varchar(80) not null,
    title varchar(200) not null,
    owner varchar(200) not null,
    due_on date not null,
    primary key (meeting_id, paper)
);

-- What was due and taken onto the agenda (with its item) or left for this time (without one).
create table meeting_matter (
    meeting_id uuid not null references panel_meeting (id),
    matter varchar(200) not null,
    item_id uuid,
    decided_at timestamp with time zone not null,
    member_id uuid not null,
    primary key (meeting_id, matter)
);
