-- An import can be undone, and what a spreadsheet's columns mean is remembered.

alter table import_batch add column undone_at timestamp with time zone;
alter table import_batch add column undone_by uuid;
alter table import_batch add column cases_removed integer default 0 not null;
create index review_case_by_import on review_case (import_id);

create table saved_mapping (
    id uuid primary key,
    name varchar(200) not null unique,
    -- The headings of the table it was made for, sorted, one a line.
    headings varchar(200000) not null,
    content varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    member_id uuid not null
);
