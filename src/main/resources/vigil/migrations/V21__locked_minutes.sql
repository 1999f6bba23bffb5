-- Every version that can be made of minutes, as it was when they were locked: whatever is changed
-- in a case afterwards, what leaves is made from these words.

create table minutes_locked_tier (
    meeting_id uuid not null,
    number integer not null,
    tier varchar(40) not null,
    -- Code of the agency whose extract it is, or empty.
    agency varchar(40) not null,
    -- Of its words.
    sha256 varchar(64) not null,
    content blob not null,
    primary key (meeting_id, number, tier, agency),
    foreign key (meeting_id, number) references minutes_version (meeting_id, number)
);
