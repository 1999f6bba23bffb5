package vigil.app;

import java.nio.file.Path;
import vigil.casework.PanelDesk;

/** Another program that has the store open until it is told to end. */
final class HoldsStore {

    private HoldsStore() {}

    public static void main(String[] arguments) throws Exception {
        try (PanelDesk desk = new Program(Path.of(arguments[0])).open()) {
            System.out.println("open " + desk.profile().areas().size());
            System.in.read();
        }
        System.out.println("closed");
    }
}
