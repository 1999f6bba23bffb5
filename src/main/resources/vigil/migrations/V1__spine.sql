-- The whole spine of a panel's store. Facts that screens share are tables; the catalogue's answers are
-- rows, because every answer needs a source or a reason for its absence. Answers that name people are
-- kept in tables of their own, so that a reader without the right runs no query on them.

create table store_identity (
    id smallint primary key check (id = 1),
    store_id uuid not null,
    panel_name varchar(200) not null,
    created_at timestamp with time zone not null,
    key_generation bigint not null,
    vocabulary_edition varchar(40) not null
);

create table setting (
    name varchar(100) primary key,
    content varchar(4000) not null
);

create table area (
    code varchar(40) primary key,
    name varchar(200) not null,
    abbreviation varchar(8) not null unique,
    position integer not null
);

create table panel_member (
    id uuid primary key,
    user_name varchar(60) unique,
    name varchar(200) not null,
    agency varchar(40) not null,
    role varchar(40) not null,
    active boolean not null
);

create table import_batch (
    id uuid primary key,
    imported_at timestamp with time zone not null,
    member_id uuid not null,
    source varchar(200) not null,
    rows_read integer not null,
    cases_added integer not null,
    report varchar(100000) not null
);

-- Columns after version are copies of answers, written with them, for lists and patterns.
create table review_case (
    id uuid primary key,
    reference varchar(40) not null unique,
    version bigint not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    import_id uuid references import_batch (id),
    case_type varchar(40) not null,
    status varchar(40) not null,
    area_of_residence varchar(40) not null,
    area_of_death varchar(40) not null,
    date_of_death date,
    date_of_death_text varchar(20) not null,
    date_notified date,
    place varchar(40) not null,
    urgent boolean not null,
    -- Codes with a space between; each substance once, as the list shows them.
    confirmed_substances varchar(10000) not null,
    suspected_substances varchar(10000) not null,
    awaits_toxicology boolean not null,
    -- Worked out from the date of birth, which patterns may not read.
    age_at_death integer,
    surname varchar(200) not null,
    forenames varchar(200) not null
);
create index review_case_by_date on review_case (date_of_death);

create table reference_counter (
    prefix varchar(30) primary key,
    last_number integer not null
);

create table case_answer (
    case_id uuid not null references review_case (id),
    field varchar(60) not null,
    occurrence integer not null,
    content varchar(100000),
    gap varchar(10),
    source varchar(40),
    note varchar(4000),
    primary key (case_id, field, occurrence),
    check ((content is null) <> (gap is null))
);
create index case_answer_by_field on case_answer (field, case_id);

create table identity_answer (
    case_id uuid not null references review_case (id),
    field varchar(60) not null,
    occurrence integer not null,
    content varchar(100000),
    gap varchar(10),
    source varchar(40),
    note varchar(4000),
    primary key (case_id, field, occurrence),
    check ((content is null) <> (gap is null))
);

create table living_answer (
    case_id uuid not null references review_case (id),
    field varchar(60) not null,
    occurrence integer not null,
    content varchar(100000),
    gap varchar(10),
    source varchar(40),
    note varchar(4000),
    primary key (case_id, field, occurrence),
    check ((content is null) <> (gap is null))
);

create table police_answer (
    case_id uuid not null references review_case (id),
    field varchar(60) not null,
    occurrence integer not null,
    content varchar(100000),
    gap varchar(10),
    source varchar(40),
    note varchar(4000),
    primary key (case_id, field, occurrence),
    check ((content is null) <> (gap is null))
);

create table substance_evidence (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    position integer not null,
    substance varchar(20),
    as_written varchar(400) not null,
    stage varchar(40) not null,
    role varchar(40) not null,
    source varchar(40),
    prescribed varchar(40),
    route varchar(40),
    form varchar(40),
    appearance varchar(1000) not null,
    unexpected varchar(40),
    matrix varchar(40),
    concentration varchar(40) not null,
    unit varchar(40) not null,
    laboratory varchar(200) not null,
    reported varchar(20),
    certificate_line varchar(40)
);
create index substance_evidence_by_case on substance_evidence (case_id);
create index substance_evidence_by_substance on substance_evidence (substance, stage);

create table factor_finding (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    position integer not null,
    factor varchar(20) not null,
    influence integer not null check (influence between 0 and 3),
    modifiable varchar(40),
    note varchar(4000) not null,
    unique (case_id, factor)
);

create table agency_return (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    position integer not null,
    agency varchar(40) not null,
    contact varchar(400) not null,
    sent date,
    due date,
    status varchar(40) not null,
    reminders varchar(1000) not null,
    received date,
    records_held varchar(40),
    content varchar(100000) not null,
    disclosure varchar(40),
    file varchar(400) not null
);
create index agency_return_by_case on agency_return (case_id);

create table chronology_entry (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    position integer not null,
    happened varchar(20) not null,
    happened_at varchar(10) not null,
    event varchar(40) not null,
    what varchar(10000) not null,
    return_id uuid,
    missed boolean not null,
    good boolean not null,
    tier varchar(40) not null
);
create index chronology_entry_by_case on chronology_entry (case_id);

create table case_link (
    case_id uuid not null references review_case (id),
    other_case_id uuid not null references review_case (id),
    link_type varchar(40) not null,
    primary key (case_id, other_case_id)
);

-- One row a changed item of a case; the first version of a case has none, its answers are its history.
create table case_change (
    case_id uuid not null references review_case (id),
    version bigint not null,
    position integer not null,
    changed_at timestamp with time zone not null,
    member_id uuid not null,
    item varchar(120) not null,
    sensitivity varchar(10) not null,
    before_text varchar(200000),
    after_text varchar(200000),
    primary key (case_id, version, position)
);

create table case_draft (
    member_id uuid not null,
    case_id uuid not null,
    base_version bigint not null,
    saved_at timestamp with time zone not null,
    content varchar(1000000) not null,
    primary key (member_id, case_id)
);

create table panel_meeting (
    id uuid primary key,
    version bigint not null,
    title varchar(200) not null,
    held_on date not null,
    starts_at varchar(10) not null,
    venue varchar(400) not null,
    chair_id uuid references panel_member (id),
    secretary_id uuid references panel_member (id),
    quorum integer not null,
    state varchar(40) not null,
    confidentiality varchar(4000) not null
);

create table attendance (
    id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    position integer not null,
    member_id uuid references panel_member (id),
    name varchar(200) not null,
    agency varchar(40) not null,
    role varchar(200) not null,
    presence varchar(40) not null,
    deputy_for varchar(200) not null,
    confidentiality_accepted boolean not null
);
create index attendance_by_meeting on attendance (meeting_id);

create table declared_interest (
    meeting_id uuid not null references panel_meeting (id),
    attendance_id uuid not null references attendance (id),
    case_id uuid not null references review_case (id),
    note varchar(2000) not null,
    left_room boolean not null,
    primary key (attendance_id, case_id)
);

create table agenda_item (
    id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    position integer not null,
    kind varchar(40) not null,
    title varchar(400) not null,
    case_id uuid references review_case (id),
    minutes_planned integer not null,
    discussion varchar(100000) not null,
    decision varchar(10000) not null
);
create index agenda_item_by_meeting on agenda_item (meeting_id);

create table case_discussion (
    id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    case_id uuid not null references review_case (id),
    presenter varchar(400) not null,
    summary varchar(100000) not null,
    agencies varchar(100000) not null,
    went_well varchar(100000) not null,
    different varchar(100000) not null,
    learning varchar(100000) not null,
    disagreement varchar(100000) not null,
    preventability varchar(40),
    confidence varchar(40),
    decision varchar(40),
    themes varchar(1000) not null,
    return_on date,
    return_reason varchar(2000) not null,
    unique (meeting_id, case_id)
);
create index case_discussion_by_case on case_discussion (case_id);

create table recommendation (
    id uuid primary key,
    version bigint not null,
    reference varchar(40) not null unique,
    meeting_id uuid references panel_meeting (id),
    case_id uuid references review_case (id),
    made_on date not null,
    wording varchar(10000) not null,
    reach varchar(40),
    kind varchar(40),
    owner_agency varchar(40),
    owner_person varchar(200) not null,
    accepted varchar(40),
    accepted_reason varchar(2000) not null,
    due date,
    status varchar(40) not null,
    evidence varchar(10000) not null,
    effect_measure varchar(2000) not null,
    escalated varchar(40)
);

create table panel_action (
    id uuid primary key,
    version bigint not null,
    reference varchar(40) not null unique,
    recommendation_id uuid references recommendation (id),
    meeting_id uuid references panel_meeting (id),
    case_id uuid references review_case (id),
    raised_on date not null,
    wording varchar(10000) not null,
    owner_agency varchar(40),
    owner_person varchar(200) not null,
    due date,
    status varchar(40) not null,
    evidence varchar(10000) not null,
    completed_on date
);

create table action_note (
    id uuid primary key,
    action_id uuid not null references panel_action (id),
    noted_at timestamp with time zone not null,
    member_id uuid not null,
    content varchar(10000) not null
);
create index action_note_by_action on action_note (action_id);

create table minutes_release (
    id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    tier varchar(40) not null,
    minutes_version varchar(40) not null,
    recipient varchar(400) not null,
    released_at timestamp with time zone not null,
    member_id uuid not null,
    sha256 varchar(64) not null,
    pages integer not null
);

create table audit_entry (
    seq bigint primary key,
    recorded_at timestamp with time zone not null,
    member_id uuid not null,
    role varchar(40) not null,
    intent varchar(60) not null,
    subject varchar(120) not null,
    detail varchar(4000) not null,
    previous_mac varbinary(32) not null,
    mac varbinary(32) not null
);
