-- Only for tests: a later version with a mistake in its second statement.
alter table review_case add column test_only int;
insert into no_such_table (id) values (1);
