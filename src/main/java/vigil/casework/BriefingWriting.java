package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.Briefing.Block;
import vigil.casework.Briefing.Fact;
import vigil.casework.Briefing.Page;
import vigil.disclosure.MinutesRecord;
import vigil.disclosure.OwnAccount;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.identity.Relabelling;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.pattern.FindingDecision;
import vigil.domain.pattern.Verdict;

/**
 * Writes the papers of a meeting for one member. Cases are read with that member's own sight, so
 * that what they may not read never gets here; what others wrote in words is relabelled besides.
 */
final class BriefingWriting {

    /**
     * Papers, and what may not stand in them.
     *
     * @param closed how many cases of the agenda are not in it
     */
    record Written(Briefing briefing, KnownIdentifiers known, int cases, int closed) {}

    private final Desk desk;
    private final CaseTelling telling;
    private final MinutesRecord record;
    private final Meeting meeting;
    private final PanelMember reader;
    private final ClosedTraces traces;
    private final Map<CaseId, ReviewCase> readable = new LinkedHashMap<>();
    private final KnownIdentifiers known;
    private final Relabelling labels;
    private final List<MeetingPapers.Line> papers;
    private final List<FindingDecision> raised;

    private BriefingWriting(
            Desk desk,
            CaseTelling telling,
            Records records,
            MinutesCollection.Collected collected,
            PanelMember reader) {
        this.desk = desk;
        this.telling = telling;
        this.record = collected.record();
        this.meeting = record.meeting();
        this.reader = reader;
        Set<Right> rights = reader.rights();
        boolean names = rights.contains(Right.READ_IDENTITY);
        this.traces = ClosedTraces.of(records, reader.id());
        Set<CaseId> closed = closed(records);
        Sight own = new Session(reader).sight();
        Sight sight = new Sight(names, false, false, own.facts(), own.reader());
        if (rights.contains(Right.READ_CASES)) {
            for (CaseId id : meeting.cases()) {
                if (!closed.contains(id)) {
                    records.cases().find(id, sight).ifPresent(c -> readable.put(id, c));
                }
            }
        }
        this.known =
                OwnAccount.hidden(
                        record,
                        reader.agency(),
                        collected.everything(),
                        names ? readable.keySet() : Set.of());
        this.labels = new Relabelling(known, false, record.asOf());
        this.papers = MeetingPapers.lines(records, meeting);
        this.raised = rights.contains(Right.READ_PATTERNS) ? raised(records) : List.of();
        known.exempting(days());
    }

    static Written of(
            Desk desk,
            CaseTelling telling,
            Records records,
            MinutesCollection.Collected collected,
            PanelMember reader) {
        BriefingWriting writing = new BriefingWriting(desk, telling, records, collected, reader);
        return new Written(
                writing.briefing(),
                writing.known,
                writing.readable.size(),
                writing.meeting.cases().size() - writing.readable.size());
    }

    /** Cases in which the reader declared an interest, at this or any other meeting. */
    private Set<CaseId> closed(Records records) {
        Set<CaseId> closed = new HashSet<>(records.panel().closedTo(reader.id()).keySet());
        Set<UUID> here = new HashSet<>();
        meeting.attendance().stream()
                .filter(a -> a.member().filter(reader.id()::equals).isPresent())
                .forEach(a -> here.add(a.id()));
        meeting.interests().stream()
                .filter(i -> here.contains(i.attendance()))
                .forEach(i -> closed.add(i.reviewCase()));
        return closed;
    }

    private List<FindingDecision> raised(Records records) {
        Set<UUID> items = new HashSet<>();
        meeting.agenda().forEach(item -> items.add(item.id()));
        return records.findings().decisions().stream()
                .filter(decision ->
                        decision.verdict() instanceof Verdict.Raised to
                                && to.meeting().equals(meeting.id())
                                && items.contains(to.item()))
                .toList();
    }

    /** Days that the papers have to tell. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new HashSet<>();
        days.add(meeting.date());
        papers.forEach(paper -> days.add(paper.due()));
        if (reader.rights().contains(Right.READ_IDENTITY)) {
            readable.values()
                    .forEach(c ->
                            c.dateOfDeath().flatMap(date -> date.exact()).ifPresent(days::add));
        }
        traces.outOf(OwnAccount.actions(record, reader.agency()))
                .forEach(action -> action.due().ifPresent(days::add));
        return days;
    }

    private Briefing briefing() {
        List<Page> pages = new ArrayList<>();
        pages.add(agenda());
        for (AgendaItem item : meeting.agenda()) {
            item.reviewCase()
                    .flatMap(id -> Optional.ofNullable(readable.get(id)))
                    .ifPresent(reviewCase -> pages.add(page(reviewCase)));
        }
        pages.add(papers());
        if (!raised.isEmpty()) {
            pages.add(patterns());
        }
        actions().ifPresent(pages::add);
        int closed = meeting.cases().size() - readable.size();
        return new Briefing(
                meeting.id(),
                record.profile().name(),
                safe(meeting.title(), ""),
                meeting.date(),
                safe(String.join(", ", given(meeting.startsAt(), meeting.venue())), ""),
                record.markings().of(vigil.domain.panel.OutputTier.AGENCY),
                reader.name(),
                closed == 0 ? "" : telling.say("pack.briefing.leftOut", closed),
                pages);
    }

    private static List<String> given(String... words) {
        return java.util.Arrays.stream(words).filter(word -> !word.isBlank()).toList();
    }

    private String safe(String text, String caseLabel) {
        return labels.of(text, "briefing", caseLabel);
    }

    private String say(String key, Object... arguments) {
        return telling.say(key, arguments);
    }

    private Page agenda() {
        List<Block> blocks = new ArrayList<>();
        if (!meeting.confidentiality().isBlank()) {
            blocks.add(
                    Block.said(
                            say("pack.briefing.confidential"),
                            safe(meeting.confidentiality(), "")));
        }
        int number = 0;
        for (AgendaItem item : meeting.agenda()) {
            number++;
            blocks.add(block(number, item));
        }
        return new Page(Briefing.Kind.AGENDA, "", say("pack.briefing.AGENDA"), blocks);
    }

    private Block block(int number, AgendaItem item) {
        Optional<ReviewCase> reviewCase =
                item.reviewCase().flatMap(id -> Optional.ofNullable(readable.get(id)));
        if (item.kind() == AgendaKind.CASE && reviewCase.isEmpty()) {
            return Block.said(
                    say(
                            "pack.briefing.item",
                            number,
                            say("pack.briefing.closed"),
                            item.minutesPlanned()),
                    say("pack.briefing.closed.text"));
        }
        String title = reviewCase.map(this::title).orElseGet(() -> safe(item.title(), ""));
        return new Block(
                reviewCase.isPresent() ? "" : Briefing.ofItem(item.id()),
                say("pack.briefing.item", number, title, item.minutesPlanned()),
                reviewCase.isPresent() ? "" : safe(item.discussion(), ""),
                List.of(),
                List.of());
    }

    private String title(ReviewCase reviewCase) {
        return say("pack.briefing.CASE", reviewCase.reference().text());
    }

    private Page page(ReviewCase reviewCase) {
        String label = reviewCase.reference().text();
        List<Block> blocks = new ArrayList<>();
        if (reader.rights().contains(Right.READ_IDENTITY)) {
            blocks.add(
                    new Block(
                            "",
                            "",
                            "",
                            List.of(
                                    new Fact(say("pack.briefing.name"), reviewCase.name()),
                                    new Fact(
                                            say("pack.briefing.died"),
                                            reviewCase
                                                    .dateOfDeath()
                                                    .map(date -> date.text())
                                                    .orElse(""))),
                            List.of()));
        }
        telling.told(reviewCase, record.vocabulary(), desk.today())
                .forEach(told ->
                        blocks.add(
                                Block.said(safe(told.heading(), label), safe(told.text(), label))));
        for (String own : OwnAccount.returns(reviewCase, reader.agency())) {
            blocks.add(Block.said(say("pack.briefing.own"), safe(own, label)));
        }
        List<String> lines = new ArrayList<>();
        for (ChronologyEntry entry : OwnAccount.chronology(reviewCase, reader.agency())) {
            lines.add(safe(entry.date().text() + "  " + entry.what(), label));
        }
        if (!lines.isEmpty()) {
            blocks.add(Block.listed(say("pack.briefing.ownChronology"), lines));
        }
        blocks.add(
                new Block(Briefing.ofCase(reviewCase.id().value()), "", "", List.of(), List.of()));
        return new Page(Briefing.Kind.CASE, label, title(reviewCase), blocks);
    }

    private Page papers() {
        List<String> lines = new ArrayList<>();
        for (MeetingPapers.Line paper : papers) {
            Optional<CaseId> about = paper.paper().reviewCase();
            if (about.isPresent() && !readable.containsKey(about.get())) {
                continue;
            }
            String name =
                    about.map(readable::get)
                            .map(this::title)
                            .orElseGet(() ->
                                    paper.title().isEmpty()
                                            ? telling.say(
                                                    "papers.kind." + paper.paper().kind().name(),
                                                    "")
                                            : safe(paper.title(), ""));
            lines.add(
                    say(
                            paper.ready().isPresent() ? "pack.paper.ready" : "pack.paper.due",
                            name,
                            telling.day(paper.due())));
        }
        return new Page(
                Briefing.Kind.PAPERS,
                "",
                say("pack.briefing.PAPERS"),
                List.of(Block.listed("", lines)));
    }

    private Page patterns() {
        List<String> lines = raised.stream().map(d -> safe(d.said(), "")).distinct().toList();
        return new Page(
                Briefing.Kind.PATTERNS,
                "",
                say("pack.briefing.PATTERNS"),
                List.of(new Block("", "", say("pack.briefing.patterns.text"), List.of(), lines)));
    }

    private Optional<Page> actions() {
        List<Block> blocks = new ArrayList<>();
        for (PanelAction action : OwnAccount.actions(record, reader.agency())) {
            List<Fact> facts = new ArrayList<>();
            action.due()
                    .ifPresent(
                            due -> facts.add(new Fact(say("pack.action.due"), telling.day(due))));
            facts.add(
                    new Fact(
                            say("pack.action.status"),
                            record.vocabulary().list("ACT_STATUS").label(action.status())));
            if (!action.ownerPerson().isBlank()) {
                facts.add(new Fact(say("pack.action.owner"), safe(action.ownerPerson(), "")));
            }
            blocks.add(
                    new Block(
                            "action:" + action.id(),
                            action.reference(),
                            safe(action.wording(), ""),
                            facts,
                            List.of()));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Page(
                                Briefing.Kind.ACTIONS,
                                "",
                                say(
                                        "pack.briefing.ACTIONS",
                                        record.vocabulary()
                                                .list("AGENCY_TYPE")
                                                .label(reader.agency())),
                                blocks));
    }
}
