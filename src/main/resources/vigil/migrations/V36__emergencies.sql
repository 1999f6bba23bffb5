-- Cases that somebody opened in an emergency although they were closed to them, and who looked at that afterwards.
-- The case is not referred to: this outlives it.
create table emergency_opening (
    id uuid primary key,
    case_id uuid not null,
    reference varchar(40) not null,
    member_id uuid not null references panel_member (id),
    opened_at timestamp with time zone not null,
    -- INTEREST or AGENDA.
    barred varchar(20) not null,
    words varchar(2000) not null,
    seen_at timestamp with time zone,
    seen_by uuid references panel_member (id),
    note varchar(2000)
);
