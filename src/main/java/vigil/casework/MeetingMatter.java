package vigil.casework;

import java.time.LocalDate;
import java.util.Optional;
import vigil.domain.alert.DrugAlert;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.patterns.Finding;

/** Something that is due at a meeting, to be taken onto its agenda or left for this time. */
public sealed interface MeetingMatter {

    /** What it is kept under; the same for as long as it is due. */
    String key();

    /** Under which kind of item it belongs. */
    AgendaKind kind();

    /** Minutes of the last meeting that nobody has approved. */
    record Approval(PanelStore.MeetingRow meeting) implements MeetingMatter {
        @Override
        public String key() {
            return "approval:" + meeting.id();
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.LAST_MINUTES;
        }
    }

    /** What the last meeting decided, to be asked after. */
    record Arising(PanelStore.MeetingRow meeting, AgendaItem item) implements MeetingMatter {
        @Override
        public String key() {
            return "arising:" + item.id();
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.LAST_MINUTES;
        }
    }

    /** What an earlier meeting left open. */
    record Open(OpenItem item) implements MeetingMatter {
        @Override
        public String key() {
            return "open:" + item.item();
        }

        @Override
        public AgendaKind kind() {
            return item.kind();
        }
    }

    /**
     * An action that is open and due by the meeting.
     *
     * @param daysLate past its date on the day of the meeting; 0 if it is not
     */
    record Action(PanelAction action, long daysLate) implements MeetingMatter {
        @Override
        public String key() {
            return "action:" + action.id();
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.ACTIONS;
        }
    }

    /**
     * A recommendation that is open.
     *
     * @param daysLate past its date on the day of the meeting; 0 if it is not
     * @param unanswered whether its owner has neither accepted nor refused it
     * @param earlier how often much the same was recommended before
     */
    record Advice(Recommendation recommendation, long daysLate, boolean unanswered, int earlier)
            implements MeetingMatter {
        @Override
        public String key() {
            return "advice:" + recommendation.id();
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.ACTIONS;
        }
    }

    /** A finding that was not there when the last meeting was held. */
    record News(Finding finding) implements MeetingMatter {
        @Override
        public String key() {
            String key = "news:" + finding.key();
            return key.length() <= MOST
                    ? key
                    : key.substring(0, MOST - 9) + "#" + Integer.toHexString(key.hashCode());
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.SURVEILLANCE;
        }
    }

    /** A drug alert that holds on the day of the meeting, or waits for a decision. */
    record Alert(DrugAlert alert, boolean waiting) implements MeetingMatter {
        @Override
        public String key() {
            return "alert:" + alert.id();
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.ALERTS;
        }
    }

    /** A theme that cases share. */
    record Theme(String name, int cases) implements MeetingMatter {
        @Override
        public String key() {
            String key = "theme:" + name;
            return key.substring(0, Math.min(key.length(), MOST));
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.THEMES;
        }
    }

    /**
     * An inquest with a hearing soon after the meeting, or open for more than twelve months.
     *
     * @param hearing if it falls within three months after the meeting
     */
    record Inquest(WaitingLists.Inquest inquest, Optional<LocalDate> hearing)
            implements MeetingMatter {
        @Override
        public String key() {
            return "inquest:" + inquest.of().id().value();
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.INQUESTS;
        }
    }

    /** A report to prevent future deaths that nobody has answered. */
    record Report(WaitingLists.Report report) implements MeetingMatter {
        @Override
        public String key() {
            String key = "report:" + report.of().id().value() + report.addressee();
            return key.substring(0, Math.min(key.length(), MOST));
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.INQUESTS;
        }
    }

    /**
     * What there is to tell the partnership.
     *
     * @param since the last meeting, if there was one
     * @param deaths notified since
     * @param done actions and recommendations finished since
     */
    record Feed(Optional<LocalDate> since, int deaths, int done) implements MeetingMatter {
        @Override
        public String key() {
            return "feed";
        }

        @Override
        public AgendaKind kind() {
            return AgendaKind.FEED;
        }
    }

    /** Letters of a key for which there is room. */
    int MOST = 200;
}
