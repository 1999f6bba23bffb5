-- What names the person who died, concerns living people or is restricted by the police is sealed
-- in cells of its own keys. The program seals what is there already, as soon as somebody opens the
-- store who holds those keys, and empties the columns that had it in plain words.

-- Of an answer that is sealed the content is an empty text, so that it is known from a gap.
alter table identity_answer add column sealed varbinary(1000000);
alter table living_answer add column sealed varbinary(1000000);
alter table police_answer add column sealed varbinary(1000000);

alter table review_case add column name_sealed varbinary(4000);
-- Half a postcode, and a number that cases at one address share: what patterns count by, written by
-- who may read addresses.
alter table review_case add column incident_district varchar(8);
alter table review_case add column incident_ward varchar(40);
alter table review_case add column incident_premises bigint;

alter table identity_person add column sealed varbinary(1100000);

-- Cases that somebody changed who holds no names: what is worked out from names waits for a holder.
create table identity_waiting (
    case_id uuid primary key references review_case (id) on delete cascade
);

alter table case_distinction alter column print drop not null;
alter table case_distinction alter column other_print drop not null;
alter table case_distinction add column sealed varbinary(200);

-- What agencies sent and was changed in it holds names.
update case_change set sensitivity = 'ID' where item like 'return:%';
alter table case_change add column sealed varbinary(1700000);

alter table case_draft add column sealed_identity varbinary(4100000);
alter table case_draft add column sealed_living varbinary(4100000);
alter table case_draft add column sealed_police varbinary(4100000);

alter table agency_return add column sealed varbinary(500000);

alter table return_version add column sealed varbinary(500000);
alter table return_version alter column file set data type varbinary(12000200);
alter table return_version add column file_sealed boolean default false not null;

alter table agency_contact add column sealed varbinary(10000);
alter table request_contact add column sealed varbinary(10000);

alter table living_safety_action add column sealed varbinary(60000);
alter table police_safety_action add column sealed varbinary(60000);

alter table minutes_version add column pdf_sealed boolean default false not null;
alter table minutes_locked_tier add column content_sealed boolean default false not null;

alter table import_batch add column sealed varbinary(500000);
alter table saved_mapping add column sealed varbinary(4100000);
alter table saved_filter add column sealed varbinary(50000);

-- What of all that was there in plain words before has been sealed, by class of keys.
create table sealing_done (
    part varchar(20) primary key
);
