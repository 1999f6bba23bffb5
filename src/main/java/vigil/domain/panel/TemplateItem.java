package vigil.domain.panel;

/**
 * A standing item of a series' agenda. The item of {@link AgendaKind#CASE} says where the cases
 * stand and how long each takes.
 */
public record TemplateItem(AgendaKind kind, String title, int minutes) {}
