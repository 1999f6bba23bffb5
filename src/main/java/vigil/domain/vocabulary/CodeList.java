package vigil.domain.vocabulary;

import java.util.List;
import java.util.Optional;

/** The values a coded field can take, in the order in which they are offered. */
public record CodeList(String name, String title, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** What a code is called, or the code itself where a later vocabulary must have added it. */
    public String label(String code) {
        return find(code).map(Code::label).orElse(code);
    }
}
