package vigil.ui.shell;

import vigil.ui.kit.Icon;

/**
 * Something the palette can do or go to.
 *
 * @param detail a quieter second line, or nothing
 * @param shortcut its keys, or nothing
 */
record Command(Icon icon, String name, String detail, String shortcut, Runnable action) {}
