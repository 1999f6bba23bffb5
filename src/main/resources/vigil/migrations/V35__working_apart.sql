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
