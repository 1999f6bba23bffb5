-- The secret that a store's card comes from, and what members said to their papers, are sealed in cells of the key of
-- names: sealed by the program as soon as somebody opens the store who holds that key.
alter table bundle_identity alter column secret set data type varbinary(400);
alter table bundle_identity add column secret_sealed boolean default false not null;
alter table briefing_comment add column sealed varbinary(400200);
delete from sealing_done where part = 'IDENTITY';

-- The cards of other stores, and when somebody compared the fingerprint by telephone.
create table store_card (
    store_id uuid primary key,
    card varchar(4000) not null,
    compared_at timestamp with time zone,
    compared_by uuid
);

-- What was done to recommendations, actions and alerts in any store, item by item; as case_change is for cases.
create table panel_edit (
    kind varchar(20) not null,
    record_id uuid not null,
    item varchar(60) not null,
    edit_id uuid not null,
    origin uuid not null,
    before_text varchar(1000000),
    after_text varchar(1000000),
    based_on varchar(20000) not null,
    member_id uuid not null,
    author varchar(200) not null,
    changed_at timestamp with time zone not null,
    primary key (record_id, item, edit_id)
);

-- What was said differently of them and nobody has chosen of yet.
create table panel_dispute (
    record_id uuid not null,
    item varchar(60) not null,
    kind varchar(20) not null,
    since timestamp with time zone not null,
    primary key (record_id, item)
);
