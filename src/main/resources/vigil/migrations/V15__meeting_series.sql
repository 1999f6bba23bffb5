-- Meetings that come again: their rhythm, quorum and standing agenda.
create table meeting_series (
    id uuid primary key,
    version bigint not null,
    name varchar(200) not null,
    rhythm varchar(20) not null,
    week varchar(20) not null,
    weekday varchar(20) not null,
    anchor_on date not null,
    starts_at varchar(10) not null,
    venue varchar(400) not null,
    quorum_people integer not null,
    quorum_agencies integer not null,
    quorum_chair boolean not null,
    active boolean not null
);
create table series_item (
    series_id uuid not null references meeting_series (id),
    position integer not null,
    kind varchar(40) not null,
    title varchar(400) not null,
    minutes integer not null,
    primary key (series_id, position)
);

-- How a meeting was planned. Items of an agenda are written anew with each save, so that they are not referred to.
create table meeting_plan (
    meeting_id uuid primary key references panel_meeting (id),
    series_id uuid references meeting_series (id),
    quorum_people integer not null,
    quorum_agencies integer not null,
    quorum_chair boolean not null
);
create table planned_item (
    item_id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    carried_from uuid
);
create index planned_item_by_meeting on planned_item (meeting_id);

-- What the panel decided not to come back to. Rows are only ever added.
create table item_let_go (
    item_id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    decided_at timestamp with time zone not null,
    member_id uuid not null,
    reason varchar(2000) not null
);

-- How a meeting went. Rows are only ever added.
create table course_event (
    id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    number integer not null,
    happened_at timestamp with time zone not null,
    kind varchar(20) not null,
    attendance_id uuid,
    item_id uuid,
    unique (meeting_id, number)
);

-- Papers that are ready.
create table ready_paper (
    meeting_id uuid not null references panel_meeting (id),
    paper varchar(80) not null,
    ready_on date not null,
    primary key (meeting_id, paper)
);

-- Minutes approved at a later meeting.
create table minutes_approval (
    meeting_id uuid primary key references panel_meeting (id),
    approved_at_meeting uuid not null references panel_meeting (id),
    approved_on date not null,
    corrections varchar(10000) not null
);

-- What is being typed at a meeting and is not saved with it yet: one row a person and place.
create table meeting_draft (
    meeting_id uuid not null references panel_meeting (id),
    member_id uuid not null,
    place varchar(120) not null,
    written varchar(100000) not null,
    written_at timestamp with time zone not null,
    primary key (meeting_id, member_id, place)
);
