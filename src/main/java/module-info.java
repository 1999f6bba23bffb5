/**
 * Vigil. Closed: nothing is opened to reflection. Exported are the class that JavaFX starts, only
 * to JavaFX, and the guard of the audit's tables, only to the database that makes it. This list is
 * what an auditor reads first.
 */
module vigil {
    requires java.sql;
    requires java.management;
    requires java.desktop;
    requires java.logging;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.bootstrapicons;
    requires com.h2database;
    requires org.jooq;
    requires flyway.core;
    requires org.bouncycastle.provider;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.fontbox;
    requires info.picocli;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires org.apache.commons.compress;
    requires org.commonmark;
    requires com.fasterxml.jackson.core;
    requires ojalgo;
    // PDFBox is an automatic module and cannot ask for these two itself.
    requires org.apache.commons.logging;
    requires jdk.unsupported;
    requires static org.jspecify;

    exports vigil.app to
            javafx.graphics;
    exports vigil.store to
            com.h2database;
}
