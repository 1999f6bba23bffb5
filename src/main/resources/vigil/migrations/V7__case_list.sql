-- What the case list can be narrowed by: more copies of answers beside those of V1, filled for the
-- cases that are there already; and the filters that members keep.

alter table review_case add (
    sex varchar(40) default '' not null,
    treatment_status varchar(40) default '' not null,
    coordinator varchar(40) default '' not null,
    review_route varchar(40) default '' not null,
    target_panel date,
    concluded boolean default false not null,
    -- When the first return that has not come is due.
    return_due date,
    -- Mandatory answers still missing before a panel; unknown until the program has worked it out.
    panel_needs integer
);

update review_case c set
    sex = coalesce((select a.content from case_answer a
        where a.case_id = c.id and a.field = 'person.sex' and a.occurrence = 0), ''),
    treatment_status = coalesce((select a.content from case_answer a
        where a.case_id = c.id and a.field = 'treatment.status' and a.occurrence = 0), ''),
    coordinator = coalesce((select a.content from case_answer a
        where a.case_id = c.id and a.field = 'case.coordinator' and a.occurrence = 0), ''),
    review_route = coalesce((select a.content from case_answer a
        where a.case_id = c.id and a.field = 'case.route' and a.occurrence = 0), ''),
    target_panel = (select cast(replace(a.content, '~', '') as date) from case_answer a
        where a.case_id = c.id and a.field = 'case.targetPanelDate' and a.occurrence = 0
            and regexp_like(a.content, '^~?\d{4}-\d{2}-\d{2}$')),
    concluded = exists (select 1 from case_answer a
        where a.case_id = c.id and a.field = 'coroner.conclusion' and a.content is not null),
    return_due = (select min(r.due) from agency_return r
        where r.case_id = c.id and r.received is null);

create table saved_filter (
    id uuid primary key,
    member_id uuid not null,
    position integer not null,
    name varchar(200) not null,
    content varchar(10000) not null
);
create index saved_filter_by_member on saved_filter (member_id);
