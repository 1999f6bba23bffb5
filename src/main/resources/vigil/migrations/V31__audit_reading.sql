-- What a row of the audit showed: classes of restricted answers, and of which cases if it was more
-- than the one it is about. Rows of before have neither, and are authenticated without.
create table audit_cases (
    id varchar(32) primary key,
    cases varchar(1000000) not null
);

alter table audit_entry add column shown varchar(60);
alter table audit_entry add column case_set varchar(32);
alter table audit_entry add constraint audit_entry_cases
    foreign key (case_set) references audit_cases (id);

-- Not by kind or time: a page of the latest is found sooner along the numbers, and an index would
-- make the database sort all that it finds.
create index audit_entry_subject on audit_entry (subject, seq);
create index audit_entry_member on audit_entry (member_id desc, seq desc);

-- A second line of defence: the database itself refuses to change or delete a row.
create force trigger audit_entry_only_grows before update, delete on audit_entry
    call 'vigil.store.OnlyGrows';
create force trigger audit_cases_only_grow before update, delete on audit_cases
    call 'vigil.store.OnlyGrows';
