-- A recommendation that stands already and was made again of another case, instead of a new one.
create table advice_again (
    id uuid primary key,
    recommendation_id uuid not null references recommendation (id),
    meeting_id uuid not null references panel_meeting (id),
    case_id uuid not null references review_case (id) on delete cascade,
    said_on date not null,
    -- What was going to be recommended, as it was being written.
    wording varchar(10000) not null,
    member_id uuid not null,
    unique (recommendation_id, meeting_id, case_id)
);
create index advice_again_by_case on advice_again (case_id);
