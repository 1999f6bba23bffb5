-- Sealed bundles: who this store is to others, and what it took in.

-- One row: the random secret that the store's card comes from.
create table bundle_identity (
    id integer primary key check (id = 1),
    secret varbinary(32) not null,
    made_at timestamp with time zone not null
);

-- Bundles taken in, so that one for a single use is not taken twice.
create table bundle_taken (
    bundle_id uuid primary key,
    kind varchar(40) not null,
    sender_name varchar(400) not null,
    sender_fingerprint varchar(60) not null,
    taken_at timestamp with time zone not null,
    member_id uuid not null
);

-- Cards that members gave, to which packs can be sealed.
create table member_card (
    member_id uuid primary key references panel_member (id),
    card varchar(4000) not null
);

-- Briefing packs that left, and what came back of them.
create table briefing_sent (
    bundle_id uuid primary key,
    meeting_id uuid not null references panel_meeting (id),
    reader_id uuid not null references panel_member (id),
    made_at timestamp with time zone not null,
    made_by uuid not null,
    expires_at timestamp with time zone not null,
    -- Fingerprint of the card it is sealed to, or empty.
    card varchar(60) not null,
    digest varchar(64) not null,
    -- Fingerprint of the identity that answers for it.
    reply varchar(60) not null,
    cases integer not null,
    received_at timestamp with time zone,
    commented_at timestamp with time zone
);

-- What members said to their packs; subject is a case or an item of the agenda.
create table briefing_comment (
    id uuid primary key,
    bundle_id uuid not null references briefing_sent (bundle_id),
    meeting_id uuid not null references panel_meeting (id),
    reader_id uuid not null references panel_member (id),
    subject varchar(60) not null,
    content varchar(100000) not null,
    written_at timestamp with time zone not null
);
create index briefing_comment_meeting on briefing_comment (meeting_id);
