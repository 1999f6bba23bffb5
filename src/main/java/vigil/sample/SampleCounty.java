package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseLink;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A made-up South Yorkshire: deaths and near-fatal overdoses from 2019 to October 2026, with a
 * panel that meets, as it all stands on 22 November 2026. Four patterns are planted in it, which
 * sample-data/README.md describes with their true numbers. The same size and seed give the same
 * county, identities included; cases are handed over one by one.
 */
public final class SampleCounty implements IntakeSource {

    /** The size and the seed of the sample that ships with the program. */
    public static final int DEFAULT_CASES = 1_500;

    public static final long DEFAULT_SEED = 3L;

    /** Same address or project, in the list LINK_TYPE. */
    private static final String SAME_PROJECT = "LINK_TYPE02";

    /** Suspected same supply or batch, in the list LINK_TYPE. */
    private static final String SAME_SUPPLY = "LINK_TYPE04";

    private final Vocabulary vocabulary;
    private final int cases;
    private final long seed;

    public SampleCounty(Vocabulary vocabulary) {
        this(vocabulary, DEFAULT_CASES, DEFAULT_SEED);
    }

    /**
     * @param cases how many, near-fatal ones included; below 300 no patterns are planted
     */
    public SampleCounty(Vocabulary vocabulary, int cases, long seed) {
        if (cases < 0) {
            throw new IllegalArgumentException("a county has no fewer than no cases");
        }
        this.vocabulary = vocabulary;
        this.cases = cases;
        this.seed = seed;
    }

    /** Whose sample it is, with its four boroughs. */
    public static PanelProfile profile() {
        return County.profile();
    }

    /** The day on which everything is as it is. */
    public static LocalDate asAt() {
        return Timeline.AS_AT;
    }

    @Override
    public String name() {
        return "sample-" + cases + "-" + seed;
    }

    @Override
    public void read(Intake intake, Progress progress) throws Refused {
        PanelMembers members = new PanelMembers(seed);
        for (PanelMembers.Seat seat : members.seats()) {
            intake.member(seat.member());
        }
        UUID coordinator = members.first(PanelRole.COORDINATOR).id();
        List<List<CaseMade>> discussed = new ArrayList<>();
        for (int i = 0; i <= Slots.READY; i++) {
            discussed.add(new ArrayList<>());
        }
        Turns turns = new Turns();
        Slots slots = new Slots();
        List<CaseId> sameProject = new ArrayList<>();
        List<CaseId> sameSupply = new ArrayList<>();
        int done = 0;
        for (Plan plan : Plan.all(cases, seed)) {
            progress.report("cases", done++, cases);
            progress.checkCancelled();
            List<CaseLink> links = links(plan, sameProject, sameSupply);
            CaseMade made =
                    CaseMade.of(
                            plan, seed, turns, slots, coordinator, vocabulary.substances(), links);
            remember(plan, made.reviewCase().id(), sameProject, sameSupply);
            if (made.time().slot() != Slots.NONE) {
                discussed.get(made.time().slot()).add(made);
            }
            intake.rowRead();
            intake.reviewCase(made.reviewCase(), false);
        }
        List<Meeting> meetings = new MeetingsHeld(members, seed).all(discussed);
        for (Meeting meeting : meetings) {
            intake.meeting(meeting);
        }
        Followed followed = new Followed(meetings, discussed, seed);
        for (var recommendation : followed.recommendations()) {
            intake.recommendation(recommendation);
        }
        for (var action : followed.actions()) {
            intake.action(action);
        }
        for (var through : followed.through()) {
            intake.followThrough(through);
        }
        if (!sameSupply.isEmpty()) {
            new SampleAlerts(seed, coordinator)
                    .handTo(intake, sameSupply.subList(0, Math.min(7, sameSupply.size())));
        }
    }

    /** Later deaths of a cluster are linked to the first one. */
    private static List<CaseLink> links(Plan plan, List<CaseId> project, List<CaseId> supply) {
        if (plan.pattern() == Plan.Pattern.HOSTEL && !project.isEmpty()) {
            return List.of(new CaseLink(project.getFirst(), SAME_PROJECT));
        }
        // By the third death somebody had seen that they belong together.
        if (plan.pattern() == Plan.Pattern.NITAZENE && supply.size() > 2) {
            return List.of(new CaseLink(supply.getFirst(), SAME_SUPPLY));
        }
        return List.of();
    }

    private static void remember(Plan plan, CaseId id, List<CaseId> project, List<CaseId> supply) {
        switch (plan.pattern()) {
            case HOSTEL -> project.add(id);
            case NITAZENE -> supply.add(id);
            case NONE -> {
                // an ordinary case
            }
        }
    }
}
