-- How long what is kept, what is held back, and what was removed on whose word. No row of these names
-- a person who died: references, kinds of content and counts only. They refer to no row of a case, so
-- that the record stays whatever becomes of the case.

create table legal_hold (
    id uuid primary key,
    -- Null: the whole store.
    case_id uuid,
    set_by varchar(200) not null,
    set_at timestamp with time zone not null,
    reason varchar(2000) not null,
    until_on date,
    lifted_by varchar(200),
    lifted_at timestamp with time zone,
    lifted_reason varchar(2000)
);
create index legal_hold_by_case on legal_hold (case_id);

create table retention_proposal (
    id uuid primary key,
    number integer not null unique,
    state varchar(20) not null,
    proposed_by uuid not null,
    proposed_name varchar(200) not null,
    proposed_at timestamp with time zone not null,
    policy varchar(4000) not null,
    decided_by uuid,
    decided_name varchar(200),
    decided_at timestamp with time zone,
    decided_reason varchar(2000),
    carried_name varchar(200),
    carried_at timestamp with time zone,
    -- The file before it was written anew, and what it was afterwards.
    file_before varchar(100),
    file_after varchar(100),
    -- Classes whose keys were changed.
    keys_changed varchar(100),
    finished_at timestamp with time zone
);

create table retention_item (
    proposal_id uuid not null references retention_proposal (id),
    position integer not null,
    case_id uuid not null,
    reference varchar(40) not null,
    content varchar(20) not null,
    due_on date not null,
    -- Why it stayed after all: HELD, OPEN; null while undecided or gone.
    stayed varchar(20),
    primary key (proposal_id, case_id, content)
);

-- What was counted: rows gone by table, cells opened, words still found.
create table retention_figure (
    proposal_id uuid not null references retention_proposal (id),
    name varchar(100) not null,
    amount bigint not null,
    primary key (proposal_id, name)
);

create table retention_backup (
    proposal_id uuid not null references retention_proposal (id),
    place varchar(1000) not null,
    name varchar(200) not null,
    made_at timestamp with time zone,
    cases bigint not null,
    -- DELETED, KEPT, UNREACHABLE, FRESH
    fate varchar(20) not null,
    noted_at timestamp with time zone not null,
    primary key (proposal_id, place, name)
);

-- What of a case is gone and must not come back, whoever brings it.
create table retention_gone (
    case_id uuid not null,
    content varchar(20) not null,
    proposal_id uuid not null references retention_proposal (id),
    gone_at timestamp with time zone not null,
    primary key (case_id, content)
);

-- The full version of minutes as it was printed goes with the names in it.
alter table minutes_version alter column pdf drop not null;
