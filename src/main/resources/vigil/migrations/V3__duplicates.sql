-- Two cases that somebody looked at and found to be two people. The prints are of the answers that
-- were compared: when one of them changes, the pair is looked at again.
create table case_distinction (
    case_id uuid not null references review_case (id),
    other_case_id uuid not null references review_case (id),
    print bigint not null,
    other_print bigint not null,
    decided_at timestamp with time zone not null,
    member_id uuid not null,
    primary key (case_id, other_case_id)
);

-- Which case went into which; the changes themselves are the versions named here in case_change.
create table case_merge (
    id uuid primary key,
    kept_id uuid not null references review_case (id),
    kept_version bigint not null,
    merged_id uuid not null references review_case (id),
    merged_version bigint not null,
    merged_at timestamp with time zone not null,
    member_id uuid not null,
    undone_at timestamp with time zone
);
create index case_merge_by_kept on case_merge (kept_id);
create index case_merge_by_merged on case_merge (merged_id);
