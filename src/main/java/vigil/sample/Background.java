package vigil.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Value;

/** Writes down the life before: use, treatment, medicines, health, home, justice. */
final class Background {

    private static final String DRUG_SERVICE = "AGENCY_TYPE07";
    private static final String GP = "AGENCY_TYPE04";

    private final Facts facts;
    private final Timeline time;
    private final Dice dice;
    private final Sheet sheet;

    Background(Facts facts, Timeline time, Dice dice, Sheet sheet) {
        this.facts = facts;
        this.time = time;
        this.dice = dice;
        this.sheet = sheet;
    }

    void write() {
        if (time.fresh()) {
            return;
        }
        use();
        treatment();
        medicines();
        health();
        mind();
        home();
        justice();
        sheet.ask(
                "safeguarding.concerns",
                Sheet.codes(
                        dice.weighted("SAFEG10 70, SAFEG01 14, SAFEG03 5, SAFEG04 5, SAFEG11 6")));
        sheet.askCode(
                "safeguarding.capacity",
                dice.weighted("CAPACITY03 46, CAPACITY02 22, CAPACITY01 12, CAPACITY04 20"));
        sheet.askCode(
                "safeguarding.riskProcess",
                dice.weighted(
                        "RISK_PROCESS01 68, RISK_PROCESS02 10, RISK_PROCESS03 8, RISK_PROCESS04 6, RISK_PROCESS05 8"));
        family();
    }

    private LocalDate before(int least, int most) {
        return dice.daysBefore(facts.incident(), least, most);
    }

    private void use() {
        String main =
                switch (facts.kind()) {
                    case OPIOID -> Mixture.HEROIN;
                    case STIMULANT -> Mixture.COCAINE;
                    case ALCOHOL -> Mixture.ALCOHOL;
                    case MEDICINES -> "OPI004";
                    case OTHER -> "CAN016";
                };
        sheet.ask(
                "use.problemSubstances",
                dice.chance(0.5)
                        ? Sheet.codes(main)
                        : Sheet.codes(main, main.equals("STI002") ? "BZD001" : "STI002"));
        sheet.askCode(
                "use.injecting",
                facts.opioid()
                        ? dice.weighted("INJ03 30, INJ02 34, INJ01 36")
                        : dice.weighted("INJ01 84, INJ02 14, INJ03 2"));
        boolean earlier = facts.lastOverdose().isPresent();
        int ever = earlier ? dice.between(1, 4) : 0;
        boolean year =
                earlier && facts.lastOverdose().get().isAfter(facts.incident().minusDays(365));
        boolean month =
                earlier && facts.lastOverdose().get().isAfter(facts.incident().minusDays(28));
        LinkedHashMap<String, Value> overdoses = new LinkedHashMap<>();
        overdoses.put("ever", Sheet.number(ever));
        overdoses.put("year", Sheet.number(year ? 1 : 0));
        overdoses.put("month", Sheet.number(month ? 1 : 0));
        sheet.ask("use.previousOverdoses", Sheet.parts(overdoses));
        facts.lastOverdose()
                .ifPresent(day -> {
                    sheet.ask("use.lastOverdose", Sheet.parts("date", Sheet.date(day)));
                    sheet.askCode(
                            "use.lastOverdoseResponse",
                            dice.weighted(
                                    "OD_RESPONSE03 46, OD_RESPONSE02 24, OD_RESPONSE01 18, OD_RESPONSE04 12"));
                });
        if (!earlier) {
            sheet.askCode("use.lastOverdoseResponse", "OD_RESPONSE05");
        }
        boolean prison = facts.prisonRelease().isPresent();
        sheet.ask(
                "use.change",
                Sheet.codes(
                        prison
                                ? "USE_CHANGE04"
                                : dice.weighted(
                                        "USE_CHANGE06 66, USE_CHANGE07 20, USE_CHANGE01 5, USE_CHANGE02 5, USE_CHANGE03 4")));
        sheet.ask(
                "use.break",
                prison
                        ? Sheet.parts(
                                "days",
                                Sheet.number(dice.between(14, 200)),
                                "reason",
                                Sheet.code("BREAK_REASON01"))
                        : Sheet.parts(
                                "reason",
                                Sheet.code(
                                        dice.weighted(
                                                "BREAK_REASON06 78, BREAK_REASON07 14, BREAK_REASON02 4, BREAK_REASON05 4"))));
        if (facts.opioid() || dice.chance(0.3)) {
            sheet.askCode("use.naloxoneHeld", facts.naloxoneHeld());
        } else {
            sheet.gap("use.naloxoneHeld", GapReason.NOT_APPLICABLE);
        }
    }

    private void treatment() {
        if (dice.chance(0.93)) {
            sheet.said("treatment.status", 0, Sheet.code(facts.treatment()), DRUG_SERVICE);
        } else {
            sheet.gap("treatment.status", GapReason.NO_REPLY);
        }
        boolean open = facts.inTreatment();
        if (open) {
            sheet.text("treatment.provider", facts.borough().treatment());
            sheet.put("treatment.episodeStart", Sheet.date(before(60, 1_500)));
            LocalDate contact = before(1, facts.treatment().equals("TX_STATUS02") ? 70 : 25);
            sheet.ask(
                    "treatment.lastContact",
                    Sheet.parts(
                            "date",
                            Sheet.date(contact),
                            "type",
                            Sheet.code(
                                    dice.weighted(
                                            "CONTACT_TYPE01 50, CONTACT_TYPE02 40, CONTACT_TYPE04 10"))));
            sheet.ask(
                    "treatment.lastFaceToFace", Sheet.date(contact.minusDays(dice.between(0, 30))));
            sheet.ask(
                    "treatment.missedAppointments",
                    Sheet.parts(
                            "month",
                            Sheet.number(dice.below(3)),
                            "year",
                            Sheet.number(dice.between(1, 9))));
            sheet.ask(
                    "treatment.riskAssessment",
                    Sheet.parts(
                            "date",
                            Sheet.date(before(10, 400)),
                            "plan",
                            Sheet.code(dice.weighted("YNU01 70, YNU02 30"))));
            sheet.askCode(
                    "treatment.providerReview",
                    dice.weighted(
                            "PROVIDER_REVIEW02 60, PROVIDER_REVIEW01 20, PROVIDER_REVIEW04 20"));
            if (facts.has(Mixture.METHADONE) || facts.has("OPI008")) {
                sheet.put("treatment.interventions", Sheet.codes("INTERV01", "INTERV02"));
                boolean methadone = facts.has(Mixture.METHADONE);
                sheet.put(
                        "treatment.medication",
                        Sheet.parts(
                                "medicine",
                                Sheet.text(methadone ? "Methadone" : "Buprenorphine"),
                                "dose",
                                Sheet.number(
                                        methadone
                                                ? dice.between(5, 22) * 5
                                                : dice.between(2, 8) * 2)));
                sheet.askCode(
                        "treatment.dispensing",
                        dice.weighted(
                                "SUPERV02 34, SUPERV01 22, SUPERV03 14, SUPERV04 12, SUPERV05 16, SUPERV06 2"));
                sheet.ask(
                        "treatment.lastDispensed",
                        Sheet.parts(
                                "date",
                                Sheet.date(before(0, 6)),
                                "missed",
                                Sheet.number(dice.below(5))));
                sheet.askCode(
                        "treatment.doseChange",
                        dice.weighted(
                                "DOSE_CHANGE06 70, DOSE_CHANGE02 12, DOSE_CHANGE03 10, DOSE_CHANGE01 8"));
            } else {
                sheet.put("treatment.interventions", Sheet.codes("INTERV02"));
            }
        } else if (facts.treatment().equals("TX_STATUS05")) {
            sheet.text("treatment.provider", facts.borough().treatment());
            sheet.ask(
                    "treatment.discharge",
                    Sheet.parts(
                            "reason",
                            Sheet.code(
                                    dice.weighted(
                                            "DISCH06 60, DISCH04 8, DISCH05 8, DISCH01 12, DISCH02 6, DISCH07 6")),
                            "date",
                            Sheet.date(before(8, 180))));
        }
    }

    private void medicines() {
        List<Found> prescribed = facts.found().stream().filter(Found::prescribed).limit(3).toList();
        List<String> names = new ArrayList<>();
        for (Found one : prescribed) {
            names.add(MedicineNames.of(one.code()));
        }
        if (names.isEmpty() && dice.chance(0.5)) {
            names.add(
                    dice.pick(
                            List.of(
                                    "Omeprazole",
                                    "Salbutamol inhaler",
                                    "Naproxen",
                                    "Thiamine",
                                    "Amlodipine")));
        }
        for (int i = 0; i < names.size(); i++) {
            sheet.said("medicine.name", i, Sheet.text(names.get(i)), GP);
            if (i == 0 || dice.chance(0.4)) {
                sheet.said(
                        "medicine.lastIssued",
                        i,
                        Sheet.parts("issued", Sheet.date(before(1, 40))),
                        GP);
            }
        }
        sheet.ask("medicine.regularCount", Sheet.number(names.size() + dice.below(4)));
    }

    private void health() {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, Double> one :
                List.of(
                        Map.entry("PHYS01", 0.26),
                        Map.entry("PHYS08", 0.22),
                        Map.entry("PHYS11", 0.14),
                        Map.entry("PHYS03", 0.13),
                        Map.entry("PHYS04", 0.1),
                        Map.entry("PHYS05", 0.09),
                        Map.entry("PHYS06", 0.06),
                        Map.entry("PHYS07", 0.06),
                        Map.entry("PHYS09", 0.07))) {
            if (dice.chance(one.getValue())) {
                conditions.add(one.getKey());
            }
        }
        sheet.ask(
                "health.conditions",
                Sheet.codes(conditions.isEmpty() ? List.of("PHYS20") : conditions));
        sheet.ask("health.lastGpContact", Sheet.date(before(3, 500)));
        sheet.ask(
                "health.hospitalContacts",
                Sheet.parts(
                        "attendances",
                        Sheet.number(dice.below(5)),
                        "admissions",
                        Sheet.number(
                                facts.hospitalDischarge().isPresent() ? dice.between(1, 3) : 0)));
        if (facts.hospitalDischarge().isPresent()) {
            sheet.ask(
                    "health.lastDischarge",
                    Sheet.parts(
                            "date",
                            Sheet.date(facts.hospitalDischarge().get()),
                            "reason",
                            Sheet.code(
                                    facts.selfDischarged()
                                            ? "HOSP_DISCHARGE02"
                                            : "HOSP_DISCHARGE01")));
        } else {
            sheet.ask(
                    "health.lastDischarge", Sheet.parts("reason", Sheet.code("HOSP_DISCHARGE05")));
        }
    }

    private void mind() {
        sheet.askCode("mind.status", facts.mind());
        List<String> diagnoses = new ArrayList<>();
        for (Map.Entry<String, Double> one :
                List.of(
                        Map.entry("MH_DX01", 0.42),
                        Map.entry("MH_DX02", 0.3),
                        Map.entry("MH_DX03", 0.1),
                        Map.entry("MH_DX06", 0.1),
                        Map.entry("MH_DX05", 0.06),
                        Map.entry("MH_DX08", 0.06))) {
            if (dice.chance(one.getValue())) {
                diagnoses.add(one.getKey());
            }
        }
        sheet.ask(
                "mind.diagnoses",
                Sheet.codes(diagnoses.isEmpty() ? List.of("MH_DX13") : diagnoses));
        sheet.askCode(
                "mind.selfHarm",
                dice.weighted(
                        "SELF_HARM04 50, SELF_HARM03 24, SELF_HARM02 11, SELF_HARM01 3, SELF_HARM05 12"));
        sheet.askCode(
                "mind.suicidalThoughts",
                facts.intent().equals("INTENT02")
                        ? dice.weighted(
                                "SUICIDAL_TOLD01 40, SUICIDAL_TOLD02 40, SUICIDAL_TOLD04 20")
                        : dice.weighted(
                                "SUICIDAL_TOLD04 70, SUICIDAL_TOLD05 20, SUICIDAL_TOLD01 10"));
        if (!facts.mind().equals("MH_STATUS08") && !facts.mind().equals("MH_STATUS09")) {
            sheet.ask(
                    "mind.lastContact",
                    Sheet.parts(
                            "date",
                            Sheet.date(before(4, 330)),
                            "type",
                            Sheet.code(
                                    dice.weighted(
                                            "CONTACT_TYPE01 50, CONTACT_TYPE02 36, CONTACT_TYPE07 14"))));
        }
        sheet.askCode(
                "mind.jointPlan",
                dice.weighted(
                        "JOINT_PLAN02 40, JOINT_PLAN04 34, JOINT_PLAN01 10, JOINT_PLAN03 5, JOINT_PLAN05 11"));
        sheet.ask(
                "mind.loss",
                Sheet.parts(
                        "losses",
                        Sheet.codes(
                                dice.weighted(
                                        "LOSS10 50, LOSS03 14, LOSS04 9, LOSS05 12, LOSS06 7, LOSS01 5, LOSS08 3"))));
    }

    private void home() {
        sheet.askCode("social.living", facts.living());
        sheet.askCode("social.accommodation", facts.accommodation());
        sheet.askCode(
                "social.homelessnessDuty",
                facts.homeless() || facts.accommodation().equals("ACCOM07")
                        ? dice.weighted("YNU01 60, YNU02 40")
                        : dice.weighted("YNU02 96, YNU01 4"));
        sheet.askCode(
                "social.contactLastWeek",
                dice.weighted(
                        "SOCIAL_CONTACT02 42, SOCIAL_CONTACT01 34, SOCIAL_CONTACT03 12, SOCIAL_CONTACT04 12"));
        sheet.askCode(
                "social.domesticAbuse",
                facts.male()
                        ? dice.weighted("DA07 80, DA04 7, DA02 5, DA08 8")
                        : dice.weighted("DA07 54, DA02 22, DA01 11, DA06 4, DA08 9"));
        sheet.ask(
                "social.exploitation",
                Sheet.codes(
                        facts.place().equals("PLACE10")
                                ? "EXPLOIT01"
                                : dice.weighted(
                                        "EXPLOIT06 84, EXPLOIT07 10, EXPLOIT01 4, EXPLOIT05 2")));
    }

    private void justice() {
        Optional<LocalDate> release = facts.prisonRelease();
        boolean recent =
                release.isPresent() && release.get().isAfter(facts.incident().minusDays(29));
        sheet.put(
                "justice.status",
                Sheet.codes(
                        recent
                                ? List.of("CJ_STATUS08", "CJ_STATUS11")
                                : List.of(
                                        dice.weighted(
                                                "CJ_STATUS01 76, CJ_STATUS04 7, CJ_STATUS02 4, CJ_STATUS08 6, CJ_STATUS13 5, CJ_STATUS05 2"))));
        if (release.isEmpty()) {
            sheet.gap(
                    "justice.prisonRelease",
                    dice.chance(0.85) ? GapReason.NOT_APPLICABLE : GapReason.NO_REPLY);
            return;
        }
        sheet.said("justice.prisonRelease", 0, Sheet.date(release.get()), "AGENCY_TYPE14");
        sheet.ask(
                "justice.prison",
                Sheet.text(
                        dice.pick(List.of("HMP Hatherwick", "HMP Lindmoor", "HMP Aldergate"))
                                + ", "
                                + dice.pick(
                                        List.of(
                                                "6 weeks",
                                                "4 months",
                                                "recall, 28 days",
                                                "10 months"))));
        sheet.ask(
                "justice.referralSeen",
                Sheet.parts(
                        "sent",
                        Sheet.code(dice.weighted("YNU01 72, YNU02 28")),
                        "seen",
                        Sheet.code(dice.weighted("YNU02 66, YNU01 34"))));
        sheet.askCode(
                "justice.naloxoneOnRelease",
                dice.weighted("NAL_SUPPLY01 38, NAL_SUPPLY04 44, NAL_SUPPLY05 8, NAL_SUPPLY06 10"));
    }

    private void family() {
        if (!dice.chance(0.25)) {
            return;
        }
        sheet.text(
                "family.nextOfKin",
                Names.forenames(facts.ethnic(), dice.chance(0.5), dice)
                        + " "
                        + Names.surname(facts.ethnic(), dice));
        sheet.code(
                "family.relationship",
                dice.weighted(
                        "RELATIONSHIP02 38, RELATIONSHIP01 24, RELATIONSHIP03 22, RELATIONSHIP04 16"));
        sheet.code("family.consent", dice.weighted("CONSENT03 50, CONSENT01 38, CONSENT02 12"));
        sheet.askCode("family.supportOffered", dice.weighted("YNU01 66, YNU02 34"));
    }
}
