-- Versions of minutes that were locked, copies that left, and why something is not in them.

create table minutes_version (
    meeting_id uuid not null references panel_meeting (id),
    number integer not null,
    meeting_version bigint not null,
    locked_at timestamp with time zone not null,
    member_id uuid not null,
    -- Of the text of the full version.
    sha256 varchar(64) not null,
    pages integer not null,
    -- The full version as it was locked.
    pdf blob not null,
    primary key (meeting_id, number)
);

-- Why a locked version was opened again.
create table minutes_amendment (
    meeting_id uuid not null references panel_meeting (id),
    number integer not null,
    reason varchar(1000) not null,
    opened_at timestamp with time zone not null,
    member_id uuid not null,
    primary key (meeting_id, number)
);

create table minutes_copy (
    release_id uuid primary key references minutes_release (id),
    copy_number integer not null,
    agency varchar(40) not null,
    file_name varchar(400) not null
);

-- What kind of thing was taken out or relabelled; never what it was.
create table minutes_redaction (
    release_id uuid not null references minutes_release (id),
    position integer not null,
    part varchar(40) not null,
    case_label varchar(60) not null,
    what varchar(40) not null,
    label varchar(200) not null,
    ground varchar(40) not null,
    times integer not null,
    primary key (release_id, position)
);
