-- Meetings, recommendations, actions and alerts travel between stores as cases do: by what each change was based on.
-- What a record began with is not written down; it is worked out from what it says and from what replaced it.

create table panel_record (
    kind varchar(20) not null,
    record_id uuid primary key,
    created_at timestamp with time zone not null,
    -- The store in which it was first written, if elsewhere.
    origin uuid,
    -- As case_change.arrived: what a bundle begins after.
    arrived bigint not null
);
create index panel_record_by_arrival on panel_record (arrived);

create table panel_edit (
    record_id uuid not null,
    item varchar(95) not null,
    edit_id uuid not null,
    kind varchar(20) not null,
    based_on varchar(20000) not null,
    was varchar(101000),
    became varchar(101000),
    changed_at timestamp with time zone not null,
    member_id uuid not null,
    author varchar(200),
    origin uuid,
    primary key (record_id, item, edit_id)
);

-- What people said differently and nobody has chosen of yet; the sides are in the histories.
create table panel_dispute (
    record_id uuid not null,
    item varchar(95) not null,
    kind varchar(20) not null,
    since timestamp with time zone not null,
    primary key (record_id, item)
);

-- Records that refer to a case, a meeting or a member that is not in this store, or not yet.
create table panel_waiting (
    record_id uuid not null,
    missing_id uuid not null,
    kind varchar(20) not null,
    primary key (record_id, missing_id)
);

-- What is here already is new to every other store, whatever it confirmed.
insert into panel_record (kind, record_id, created_at, arrived)
select kind, id, current_timestamp,
    1 + greatest(
        (select coalesce(max(arrived), 0) from case_change),
        (select coalesce(max(arrived), 0) from review_case))
from (
    select 'MEETING' as kind, id from panel_meeting
    union all select 'RECOMMENDATION', id from recommendation
    union all select 'ACTION', id from panel_action
    union all select 'ALERT', id from drug_alert
) as here;

alter table bundle_sent add column records integer default 0 not null;

-- Room between what stands in an order, so that two stores can put something between the same two.
update agenda_item set position = (position + 1) * 65536;
update attendance set position = (position + 1) * 65536;
