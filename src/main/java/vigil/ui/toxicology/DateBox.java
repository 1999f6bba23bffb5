package vigil.ui.toxicology;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.TextField;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;
import vigil.ui.kit.Kit;

/** A date typed the way people type it, said back in full on leaving. */
final class DateBox extends TextField {

    private final Kit kit;
    private Optional<PartialDate> date = Optional.empty();
    private String settled = "";

    DateBox(Kit kit, String key) {
        this.kit = kit;
        setPrefColumnCount(9);
        setAccessibleText(kit.say(key));
        setPromptText(kit.say("tox.date"));
        focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) {
                        settle();
                    }
                });
    }

    private void settle() {
        if (getText().equals(settled)) {
            return;
        }
        date = TypedDate.parse(getText().strip(), LocalDate.now(kit.clock()));
        getStyleClass().remove("wrong-input");
        if (date.isPresent()) {
            show(date);
        } else if (!getText().isBlank()) {
            getStyleClass().add("wrong-input");
        }
    }

    void show(Optional<PartialDate> value) {
        date = value;
        settled = value.map(d -> d.exact().map(kit.words()::date).orElseGet(d::text)).orElse("");
        setText(settled);
    }

    Optional<PartialDate> date() {
        settle();
        return date;
    }

    /** Whether something stands there that is no date. */
    boolean wrong() {
        settle();
        return date.isEmpty() && !getText().isBlank();
    }
}
