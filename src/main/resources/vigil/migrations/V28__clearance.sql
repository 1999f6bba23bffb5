-- Who may read what the police restricted, where their role allows that.
alter table panel_member add column cleared boolean default true not null;
