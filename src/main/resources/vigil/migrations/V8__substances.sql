-- Reports of toxicology with their particulars; their results, found or looked for and not found, are rows of
-- substance_evidence that name the report.
create table toxicology_report (
    id uuid primary key,
    case_id uuid not null references review_case (id),
    position integer not null,
    kind varchar(40) not null,
    laboratory varchar(200) not null,
    reference varchar(100) not null,
    sampled varchar(20),
    received varchar(20),
    reported varchar(20),
    matrix varchar(40),
    note varchar(4000) not null
);
create index toxicology_report_by_case on toxicology_report (case_id);

alter table substance_evidence add column report_id uuid;
alter table substance_evidence add column note varchar(1000) default '' not null;

-- What the panel itself says about substances and factors, attribute by attribute, over what ships with the
-- program. A code that was ever used is never deleted: it is retired by an attribute.
create table vocabulary_entry (
    kind varchar(20) not null,
    code varchar(40) not null,
    attribute varchar(40) not null,
    content varchar(8000) not null,
    primary key (kind, code, attribute)
);

-- Every change of the vocabulary, for its history; the edition grows by one with each.
create table vocabulary_change (
    edition integer not null,
    position integer not null,
    changed_at timestamp with time zone not null,
    member_id uuid not null,
    kind varchar(20) not null,
    code varchar(40) not null,
    attribute varchar(40) not null,
    before_text varchar(8000),
    after_text varchar(8000),
    primary key (edition, position)
);
create index vocabulary_change_by_code on vocabulary_change (kind, code);

-- Which edition of the vocabulary coded the case when it was last saved.
alter table review_case add column vocabulary_edition varchar(40) default '' not null;
