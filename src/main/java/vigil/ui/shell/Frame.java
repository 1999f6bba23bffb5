package vigil.ui.shell;

/** What pages ask of the window. */
interface Frame {
    void lock();

    void help();

    void idleChanged();

    /** What can be learned: the guide, the tour, the keys, the cards. */
    Learning learning();

    void tour();

    void quickCard();

    /** Hides names, or shows them again. */
    void names();

    /** Makes every page anew in this language: {@code system}, {@code en} or {@code cy}. */
    void speak(String choice);
}
