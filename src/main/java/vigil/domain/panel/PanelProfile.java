package vigil.domain.panel;

import java.util.List;

/** Whose store this is: the panel's name and its boroughs, in order. */
public record PanelProfile(String name, List<Area> areas) {
    public PanelProfile {
        areas = List.copyOf(areas);
    }
}
