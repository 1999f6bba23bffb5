package vigil.documents.pdf;

import vigil.documents.content.PageShape;

/** What pages are made up from. */
sealed interface PageItem permits Flow, PageItem.Turn, PageItem.Room {

    /** What follows starts on a new page of this shape. */
    record Turn(PageShape shape) implements PageItem {}

    /** More room between what is before and what follows. */
    record Room(double points) implements PageItem {}
}
