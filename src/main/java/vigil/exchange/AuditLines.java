package vigil.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casework.AuditFiles;
import vigil.casework.AuditTrail;
import vigil.casework.ContentDigest;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * Extracts of the audit: UTF-8, one JSON object a line. The first says what it is, the last holds
 * the number of rows and an Ed25519 signature, base64, over {@code vigil-audit-extract/1}, a line
 * feed, and the SHA-256 (64 small hexadecimal digits) of all bytes before the last line.
 */
public final class AuditLines implements AuditFiles {

    private static final String FORMAT = "vigil-audit-extract/1";
    private static final int MOST_LINE = 2_000_000;

    private final ContentDigest digest;

    public AuditLines(ContentDigest digest) {
        this.digest = digest;
    }

    /** Made when first used, since this class is there from the start of the program. */
    private static final class Json {
        private static final JsonFactory FACTORY = new JsonFactory();
    }

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(Fields fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        return text + "\n";
    }

    @Override
    public long write(Head head, Rows rows, Signer signer, Path file) throws Refused {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        long[] count = new long[1];
        try {
            try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                out.write(line(json -> write(json, head)));
                rows.give(row -> {
                    count[0]++;
                    try {
                        out.write(line(json -> write(json, row)));
                    } catch (IOException e) {
                        throw new Refused(new Problem.NotWritable(file.toString()), e);
                    }
                });
            }
            byte[] signature;
            try (InputStream in = Files.newInputStream(beside)) {
                signature = signer.sign(message(in));
            }
            Files.writeString(
                    beside,
                    line(json -> {
                        json.writeNumberField("rows", count[0]);
                        json.writeStringField(
                                "signature", Base64.getEncoder().encodeToString(signature));
                    }),
                    java.nio.file.StandardOpenOption.APPEND);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return count[0];
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(file.toString()), e);
        } finally {
            discard(beside);
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            return; // beside the file that was asked for, under a name that says it is a part
        }
    }

    private byte[] message(InputStream content) throws IOException {
        return (FORMAT + "\n" + digest.sha256(content)).getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(JsonGenerator json, Head head) throws IOException {
        json.writeStringField("format", FORMAT);
        json.writeStringField("panel", head.panel());
        json.writeStringField("store", head.store());
        json.writeStringField("from", head.from().map(Instant::toString).orElse(""));
        json.writeStringField("until", head.until().map(Instant::toString).orElse(""));
        json.writeStringField("made", head.made().toString());
        json.writeStringField("made_by", head.madeBy());
        json.writeStringField("references", head.references());
        json.writeStringField("public_key", Base64.getEncoder().encodeToString(head.publicKey()));
        json.writeStringField("fingerprint", head.fingerprint());
        json.writeNumberField("head", head.head());
        json.writeStringField("head_code", head.headCode());
    }

    private static void write(JsonGenerator json, Row row) throws IOException {
        AuditTrail.Entry entry = row.coded().entry();
        json.writeNumberField("number", entry.sequence());
        json.writeStringField("at", entry.at().toString());
        json.writeStringField("member", entry.member().toString());
        json.writeStringField("name", entry.memberName());
        json.writeStringField("role", entry.role());
        json.writeStringField("what", entry.intent());
        json.writeStringField("subject", entry.subject());
        json.writeStringField("detail", entry.detail());
        if (entry.shown().isPresent()) {
            json.writeArrayFieldStart("shown");
            for (String each : entry.shown().get().stream().map(Enum::name).sorted().toList()) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
        if (!row.cases().isEmpty()) {
            json.writeArrayFieldStart("cases");
            for (String each : row.cases()) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
        json.writeStringField("code_before", row.coded().previous());
        json.writeStringField("code", row.coded().code());
    }

    @Override
    public Read read(Path file) throws Refused {
        try {
            return read(Files.readAllBytes(file), file);
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable(file, "");
        }
    }

    private Read read(byte[] all, Path file) throws Refused, IOException {
        int end = lineEnd(all, 0);
        Map<String, String> first = fields(all, 0, end, file);
        if (!FORMAT.equals(first.get("format"))) {
            throw unreadable(file, "1");
        }
        long rows = 0;
        long unlinked = 0;
        long before = 0;
        String code = "";
        List<Mark> marks = new ArrayList<>();
        int start = end + 1;
        Map<String, String> line = Map.of();
        while (start < all.length) {
            end = lineEnd(all, start);
            line = fields(all, start, end, file);
            if (end + 1 >= all.length) {
                break;
            }
            rows++;
            long number = Long.parseLong(line.getOrDefault("number", "0"));
            boolean follows =
                    rows == 1 || (number == before + 1 && code.equals(line.get("code_before")));
            unlinked = unlinked == 0 && !follows ? Math.max(1, number) : unlinked;
            before = number;
            code = line.getOrDefault("code", "");
            marks.add(
                    new Mark(
                            number,
                            line.getOrDefault("at", ""),
                            line.getOrDefault("member", ""),
                            line.getOrDefault("what", ""),
                            code));
            start = end + 1;
        }
        if (!line.containsKey("signature")
                || Long.parseLong(line.getOrDefault("rows", "-1")) != rows) {
            throw unreadable(file, String.valueOf(rows + 2));
        }
        return new Read(
                head(first),
                rows,
                message(new ByteArrayInputStream(all, 0, start)),
                Base64.getDecoder().decode(line.get("signature")),
                unlinked,
                marks);
    }

    private static int lineEnd(byte[] all, int start) {
        int end = start;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        return end;
    }

    private static Refused unreadable(Path file, String place) {
        return new Refused(
                new Problem.UnreadableFile(
                        String.valueOf(file.getFileName()), place, "notAnExtract"));
    }

    private static Head head(Map<String, String> f) {
        return new Head(
                f.getOrDefault("panel", ""),
                f.getOrDefault("store", ""),
                moment(f.getOrDefault("from", "")),
                moment(f.getOrDefault("until", "")),
                Instant.parse(f.getOrDefault("made", "")),
                f.getOrDefault("made_by", ""),
                f.getOrDefault("references", ""),
                Base64.getDecoder().decode(f.getOrDefault("public_key", "")),
                f.getOrDefault("fingerprint", ""),
                Long.parseLong(f.getOrDefault("head", "0")),
                f.getOrDefault("head_code", ""));
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** The fields of a line that hold one value. */
    private static Map<String, String> fields(byte[] all, int start, int end, Path file)
            throws Refused {
        if (end == start || end - start > MOST_LINE) {
            throw unreadable(file, "");
        }
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = Json.FACTORY.createParser(all, start, end - start)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable(file, "");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    json.skipChildren();
                } else if (fields.put(name, json.getText()) != null) {
                    throw unreadable(file, "");
                }
            }
            return fields;
        } catch (IOException e) {
            throw unreadable(file, "");
        }
    }
}
