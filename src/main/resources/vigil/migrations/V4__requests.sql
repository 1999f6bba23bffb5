-- What agencies sent back, frozen as received: a row is added and never changed. Bytes are kept as they came.
create table return_version (
    id uuid primary key,
    return_id uuid not null,
    case_id uuid not null references review_case (id),
    version integer not null,
    received date not null,
    kept_at timestamp with time zone not null,
    member_id uuid not null,
    status varchar(40) not null,
    records_held varchar(40),
    disclosure varchar(40),
    content varchar(100000) not null,
    why varchar(2000) not null,
    file_name varchar(200) not null,
    file_size integer not null,
    sha256 varchar(64) not null,
    file varbinary(12000000),
    unique (return_id, version)
);
create index return_version_by_case on return_version (case_id);

-- Living people: a reader without the right runs no query on these two.
create table agency_contact (
    id uuid primary key,
    agency varchar(40) not null,
    area varchar(40) not null,
    organisation varchar(200) not null,
    person varchar(200) not null,
    address varchar(1000) not null,
    used_at timestamp with time zone not null
);
create index agency_contact_by_agency on agency_contact (agency);

create table request_contact (
    return_id uuid primary key,
    case_id uuid not null references review_case (id),
    organisation varchar(200) not null,
    person varchar(200) not null,
    address varchar(1000) not null
);
