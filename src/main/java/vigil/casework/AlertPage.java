package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.disclosure.AlertTextCheck;
import vigil.disclosure.AlertView;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.access.Right;
import vigil.domain.alert.AlertLack;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;

/** The page of an alert as it would leave, held against what may not stand on it. */
final class AlertPage {

    private final Desk desk;
    private final DocumentWriter writer;
    private final PanelProfile profile;
    private final AlertCases cases;

    AlertPage(Desk desk, DocumentWriter writer, PanelProfile profile, AlertCases cases) {
        this.desk = desk;
        this.writer = writer;
        this.profile = profile;
        this.cases = cases;
    }

    /** What in the words of an alert names somebody or some place. */
    List<AlertTextCheck.Hit> check(DrugAlert alert) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        return desk.work().read(desk.session(), records -> hits(records, alert));
    }

    /** Whoever looks: an alert is held against everything that names the people in its cases. */
    private List<AlertTextCheck.Hit> hits(Records records, DrugAlert alert) throws Refused {
        Sight everything = desk.session().searched();
        List<ReviewCase> linked = new ArrayList<>();
        for (CaseId id : cases.whole(records, alert).cases()) {
            records.cases().find(id, everything).ifPresent(linked::add);
        }
        List<CaseRow> rows = records.cases().rows(everything);
        List<String> known = new ArrayList<>(profile.areas().stream().map(Area::name).toList());
        known.add(profile.name());
        return new AlertTextCheck(
                        linked,
                        rows.stream().map(row -> row.reference().text()).toList(),
                        rows.stream().map(CaseRow::name).toList(),
                        known,
                        desk.vocabulary().names())
                .in(alert);
    }

    /** Makes the page of an alert as it would leave, with what is wrong with its words. */
    DrugAlerts.Prepared prepare(DrugAlert alert, Progress progress) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        progress.report("writing", 0, 2);
        DrugAlerts.Prepared prepared =
                desk.work().read(desk.session(), records -> prepared(records, alert));
        progress.report("writing", 2, 2);
        return prepared;
    }

    DrugAlerts.Prepared prepared(Records records, DrugAlert alert) throws Refused {
        AlertView view =
                AlertView.of(
                        alert,
                        desk.vocabulary(),
                        profile.name(),
                        records.settings().get(Setting.MARKING_PUBLIC),
                        desk.today());
        DocumentWriter.Written written = writer.alert(view);
        List<AlertTextCheck.Hit> hits = new ArrayList<>(hits(records, alert));
        if (hits.isEmpty()) {
            hits.addAll(inFile(records, alert, written.pdf()));
        }
        return new DrugAlerts.Prepared(
                alert, written.pdf(), written.pages(), written.lettersNotShown(), hits);
    }

    /** What in any layer of the finished page points to the people in its cases. */
    private List<AlertTextCheck.Hit> inFile(Records records, DrugAlert alert, byte[] pdf)
            throws Refused {
        List<String> own = new ArrayList<>(profile.areas().stream().map(Area::name).toList());
        own.add(profile.name());
        Set<LocalDate> days = new LinkedHashSet<>();
        days.add(desk.today());
        days.add(alert.report().received());
        alert.dates().issued().ifPresent(days::add);
        alert.dates().expires().ifPresent(days::add);
        KnownIdentifiers known = new KnownIdentifiers(own).onlyKnown().exempting(days);
        for (CaseId id : alert.cases()) {
            records.cases()
                    .find(id, desk.session().searched())
                    .ifPresent(c -> known.reviewCase(c, "place"));
        }
        return new ReleaseCheck(known)
                .of(writer.layers(pdf), "").stream()
                        .map(leak ->
                                new AlertTextCheck.Hit(
                                        AlertTextCheck.DESCRIPTION,
                                        leak.identifier(),
                                        leak.passage()))
                        .toList();
    }

    void refuseUnfit(Records records, DrugAlert stored) throws Refused {
        if (stored.dates().issued().isPresent()) {
            throw new Refused(new Problem.AlertIssued(stored.reference()));
        }
        List<String> lacks =
                stored.lacks(desk.today()).stream()
                        .filter(AlertLack::barring)
                        .map(AlertLack::name)
                        .toList();
        if (!lacks.isEmpty()) {
            throw new Refused(new Problem.AlertLacking(lacks));
        }
        DrugAlerts.Prepared prepared = prepared(records, stored);
        refuseHits(prepared);
    }

    static void refuseHits(DrugAlerts.Prepared prepared) throws Refused {
        if (!prepared.hits().isEmpty()) {
            throw new Refused(new Problem.AlertNames(prepared.hits().size()));
        }
        if (prepared.pages() > 1) {
            throw new Refused(new Problem.AlertTooLong());
        }
    }
}
