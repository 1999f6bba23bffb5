-- Outlines for maps, and which postcode is in which ward. Nothing here is about a person.

create table boundary_set (
    level varchar(20) primary key,
    source varchar(300) not null,
    attribution varchar(1000) not null,
    imported date not null
);

create table boundary (
    level varchar(20) not null references boundary_set on delete cascade,
    code varchar(40) not null,
    name varchar(200) not null,
    -- Rings apart by ';', points by ' ', x and y by ','.
    rings clob not null,
    primary key (level, code)
);

create table postcode_ward (
    postcode varchar(8) primary key,
    ward varchar(40) not null
);
