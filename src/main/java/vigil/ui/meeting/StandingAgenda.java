package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.TemplateItem;
import vigil.ui.kit.Kit;

/** The agenda that a panel has at every meeting unless its series says otherwise. */
final class StandingAgenda {

    static final int CASE_MINUTES = 15;

    private StandingAgenda() {}

    static List<TemplateItem> of(Kit kit) {
        List<TemplateItem> items = new ArrayList<>();
        for (AgendaKind kind : AgendaKind.values()) {
            items.add(
                    new TemplateItem(
                            kind,
                            kind == AgendaKind.CASE ? "" : kit.say("agenda.kind." + kind.name()),
                            minutes(kind)));
        }
        return items;
    }

    private static int minutes(AgendaKind kind) {
        return switch (kind) {
            case CASE -> CASE_MINUTES;
            case ACTIONS, SURVEILLANCE -> 10;
            default -> 5;
        };
    }

    /** Minutes of what comes at every meeting, without the cases. */
    static int without(List<TemplateItem> template) {
        return template.stream()
                .filter(item -> item.kind() != AgendaKind.CASE)
                .mapToInt(TemplateItem::minutes)
                .sum();
    }

    static int eachCase(List<TemplateItem> template) {
        return template.stream()
                .filter(item -> item.kind() == AgendaKind.CASE)
                .mapToInt(TemplateItem::minutes)
                .filter(minutes -> minutes > 0)
                .findFirst()
                .orElse(CASE_MINUTES);
    }
}
