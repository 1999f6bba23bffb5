-- Who the people of all cases are, so that one who may be known is found without reading everybody.
-- All of it is a copy of answers that name people, written with every change of a case and to be
-- read only for those who may read names. Cases that went into another are not in it, nor those of
-- whom too little is known. For the cases that are there already the program fills it.

-- The answers that are compared, in one text for each case.
create table identity_person (
    place integer primary key,
    case_id uuid not null unique references review_case (id),
    said varchar(1000000) not null
);

-- What a person is found by: 40 bits of a hash, then the place of 24 bits.
create table identity_key (
    entry bigint primary key
);

-- How many people bear a name; the name as a hash.
create table identity_name (
    name bigint primary key,
    bearers integer not null
);

-- Which edition of the program's keys and list of names all of it was made by.
create table identity_edition (
    id smallint primary key check (id = 1),
    made_by varchar(80) not null
);
