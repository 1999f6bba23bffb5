package vigil.ui.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;

/** One code of a short list, chosen from a box that opens. */
public final class CodeBox extends ComboBox<Code> {

    private Consumer<Optional<String>> listener = code -> {};
    private boolean quiet;

    /**
     * @param none what the choice of none is called; empty if there is no such choice
     */
    public CodeBox(CodeList list, String none) {
        if (!none.isEmpty()) {
            getItems().add(new Code("", none));
        }
        getItems().addAll(list.codes());
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Code code) {
                        return code == null ? "" : code.label();
                    }

                    @Override
                    public Code fromString(String text) {
                        return new Code("", text);
                    }
                });
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) {
                        Tip.on(this, is.label()); // a box may cut a long one
                    }
                    if (!quiet) {
                        listener.accept(chosen());
                    }
                });
    }

    public Optional<String> chosen() {
        return Optional.ofNullable(getValue()).map(Code::code).filter(code -> !code.isEmpty());
    }

    /**
     * Shows a code without telling anybody; one that is no longer offered is shown all the same.
     */
    public void show(Optional<String> code) {
        quiet = true;
        String wanted = code.orElse("");
        Optional<Code> item = getItems().stream().filter(c -> c.code().equals(wanted)).findFirst();
        if (item.isEmpty() && code.isPresent()) {
            Code former = new Code(wanted, wanted);
            getItems().add(former);
            item = Optional.of(former);
        }
        item.ifPresentOrElse(this::setValue, () -> setValue(null));
        quiet = false;
    }

    public void whenChosen(Consumer<Optional<String>> newListener) {
        listener = newListener;
    }
}
