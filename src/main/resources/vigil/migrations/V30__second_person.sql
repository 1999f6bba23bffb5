-- Redacted and public minutes leave after a second person approved them: one asks, another decides.

create table release_request (
    id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    -- Code of an output tier.
    tier varchar(40) not null,
    minutes_version varchar(40) not null,
    -- Of the words that were asked for; an approval holds for these and no others.
    sha256 varchar(64) not null,
    recipient varchar(400) not null,
    asked_at timestamp with time zone not null,
    asked_by uuid not null references panel_member (id),
    decided_at timestamp with time zone,
    decided_by uuid references panel_member (id),
    approved boolean,
    reason varchar(2000) not null,
    -- The release that was made on it.
    release_id uuid references minutes_release (id)
);
create index release_request_by_meeting on release_request (meeting_id);
