package vigil.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook as a stream of elements, which stops where a part is built to do harm:
 * declarations of entities, endless depth, endless names, endless text.
 */
final class GuardedXml implements AutoCloseable {

    /** A part that is cut off is spoken of as an entity too, and is only damaged. */
    private static final Pattern UNDECLARED = Pattern.compile("entity \"[^\"]*\" was referenced");

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 4_000;
    private static final int LONGEST_STRETCH = 2 << 20;

    private final InputStream content;
    private final XMLStreamReader reader;
    private final int longestText;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /**
     * @param longestText characters of one text
     */
    GuardedXml(InputStream content, int longestText) throws IOException {
        this.content = content;
        this.longestText = longestText;
        // Not a static: a factory can be changed, and each part is opened once.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            this.reader = factory.createXMLStreamReader(new Stretches(content));
        } catch (XMLStreamException | RuntimeException e) {
            throw trouble(e);
        }
    }

    /** Stops where no element begins for too long: a name, an attribute or a remark has no end. */
    private static final class Stretches extends FilterInputStream {
        private int since;

        Stretches(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                since = buffer[i] == '<' ? 0 : since + 1;
            }
            if (since > LONGEST_STRETCH) {
                throw new CountedStream.Stopped(Fault.BROKEN_ROW);
            }
            return read;
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        started();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new CountedStream.Stopped(Fault.UNSAFE_XML);
                    default -> {
                        // White space and remarks say nothing.
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw trouble(e);
        }
    }

    private void started() throws CountedStream.Stopped {
        depth++;
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw new CountedStream.Stopped(Fault.UNSAFE_XML);
        }
    }

    boolean starts(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    /** An attribute of the element that starts here, in any namespace; empty if it has none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text up to the end of the element that starts here; elements inside it are left out. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int inner = 0;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        if (inner == 0) {
                            text.append(
                                    reader.getTextCharacters(),
                                    reader.getTextStart(),
                                    reader.getTextLength());
                        }
                        if (text.length() > longestText) {
                            throw new CountedStream.Stopped(Fault.BROKEN_ROW);
                        }
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        started();
                        inner++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (inner-- == 0) {
                            return text.toString();
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new CountedStream.Stopped(Fault.UNSAFE_XML);
                    default -> {
                        // Remarks say nothing.
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw trouble(e);
        }
        throw new CountedStream.Stopped(Fault.DAMAGED_WORKBOOK);
    }

    /** Why reading stopped: a limit of ours, which the parser wraps, or damage. */
    private static IOException trouble(Exception e) {
        Throwable cause = e;
        for (int i = 0; i < 8 && cause != null; i++) {
            if (cause instanceof CountedStream.Stopped stopped) {
                return stopped;
            }
            cause =
                    cause instanceof XMLStreamException xml && xml.getNestedException() != null
                            ? xml.getNestedException()
                            : cause.getCause();
        }
        String message = e.getMessage();
        boolean entity = message != null && UNDECLARED.matcher(message).find();
        return new CountedStream.Stopped(entity ? Fault.UNSAFE_XML : Fault.DAMAGED_WORKBOOK);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // Nothing was written.
        }
        try {
            content.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
