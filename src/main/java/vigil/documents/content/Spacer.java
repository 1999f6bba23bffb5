package vigil.documents.content;

/** Room left empty, in points; none at the top of a page. */
public record Spacer(double points) implements Block {

    public Spacer {
        Refuse.when(!(points >= 0) || points > 400, "a spacer is 0 to 400 points");
    }
}
