-- "Not yet concluded" is an answer, and no conclusion.
update review_case c set concluded = false
where concluded and exists (select 1 from case_answer a
    where a.case_id = c.id and a.field = 'coroner.conclusion' and a.content = 'CONCLUSION11');
