-- The panel's logo, and what kind of copy of minutes left.

create table panel_logo (
    id integer primary key check (id = 1),
    png blob not null,
    width integer not null,
    height integer not null
);

alter table minutes_copy add column form varchar(20) default 'ARCHIVE' not null;
