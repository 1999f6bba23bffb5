package vigil.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vigil.casework.RetentionCertificate;
import vigil.casework.RetentionStore.Carried;
import vigil.casework.RetentionStore.DealtBackup;
import vigil.casework.RetentionStore.Item;
import vigil.documents.content.Block;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Facts;
import vigil.documents.content.Heading;
import vigil.documents.content.Listing;
import vigil.documents.content.Paragraph;
import vigil.documents.content.Particulars;
import vigil.documents.content.RunningText;
import vigil.documents.content.Table;
import vigil.documents.content.Table.Column;
import vigil.documents.content.Table.Row;
import vigil.domain.access.KeyClass;
import vigil.domain.retention.RetainedContent;
import vigil.words.RetentionWords;
import vigil.words.Words;

/** Puts a certificate of removal in order: who decided, what went, what stayed, what proves it. */
final class RetentionCertificateComposer {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Words words;
    private final RetentionCertificate certificate;
    private final RetentionWords said;
    private final List<Block> blocks = new ArrayList<>();

    RetentionCertificateComposer(Words words, RetentionCertificate certificate) {
        this.words = words;
        this.certificate = certificate;
        this.said = new RetentionWords(words);
    }

    DocumentContent compose() {
        Carried carried = certificate.proposal().carried().orElseThrow();
        List<Item> gone = items(true);
        blocks.add(Heading.of(1, words.of("certificate.title")));
        blocks.add(
                Paragraph.lead(
                        words.of(
                                "certificate.lead",
                                gone.stream().map(Item::id).distinct().count(),
                                day(carried.at()))));
        blocks.add(
                Facts.in(2, words.of("minutes.panel"), certificate.panel())
                        .and(words.of("certificate.number"), certificate.proposal().reference())
                        .and(
                                words.of("certificate.proposed"),
                                who(
                                        certificate.proposal().proposedName(),
                                        certificate.proposal().proposedAt()))
                        .and(
                                words.of("certificate.approved"),
                                certificate
                                        .proposal()
                                        .decision()
                                        .map(d -> who(d.name(), d.at()))
                                        .orElse(""))
                        .and(words.of("certificate.carried"), who(carried.by(), carried.at()))
                        .and(
                                words.of("certificate.finished"),
                                carried.finished().map(this::day).orElse("")));
        removed(gone);
        stayed();
        proof(carried);
        backups();
        policy();
        blocks.add(Heading.of(2, words.of("certificate.limits")));
        blocks.add(
                Listing.bullets(
                        words.of("certificate.limits.left"),
                        words.of("certificate.limits.stores", certificate.otherStores()),
                        words.of("certificate.limits.copies")));
        blocks.add(Heading.of(2, words.of("certificate.audit")));
        blocks.add(
                Paragraph.of(
                        words.of(
                                "certificate.audit.text",
                                certificate.auditRows(),
                                day(certificate.auditAt()))));
        blocks.add(Paragraph.of(grouped(certificate.auditMac())));
        return new DocumentContent(particulars(), blocks);
    }

    private List<Item> items(boolean gone) {
        return certificate.proposal().items().stream()
                .filter(item -> item.stayed().isEmpty() == gone)
                .toList();
    }

    private void removed(List<Item> gone) {
        blocks.add(Heading.of(2, words.of("certificate.removed")));
        Map<String, List<Item>> cases =
                gone.stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.reference().text(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        cases.forEach((reference, items) ->
                rows.add(
                        Row.of(
                                reference,
                                items.stream()
                                        .map(item -> said.content(item.content()))
                                        .collect(Collectors.joining("; ")),
                                words.date(
                                        items.stream()
                                                .map(Item::due)
                                                .min(LocalDate::compareTo)
                                                .orElseThrow()))));
        blocks.add(
                Table.of(
                                words.of("certificate.removed.caption", cases.size()),
                                List.of(
                                        Column.of(words.of("certificate.column.case"), 3),
                                        Column.of(words.of("certificate.column.what"), 7),
                                        Column.of(words.of("certificate.column.due"), 2)),
                                rows)
                        .withRowHeads());
        blocks.add(Paragraph.of(words.of("certificate.kept")));
    }

    private void stayed() {
        List<Item> stayed = items(false);
        if (stayed.isEmpty()) {
            return;
        }
        blocks.add(Heading.of(2, words.of("certificate.stayed")));
        Map<String, String> why = new LinkedHashMap<>();
        stayed.forEach(item ->
                why.put(
                        item.reference().text(),
                        words.of("certificate.stayed." + item.stayed().orElse("OPEN"))));
        List<String> lines = new ArrayList<>();
        why.forEach((reference, because) -> lines.add(reference + ": " + because));
        blocks.add(Listing.bullets(lines.toArray(String[]::new)));
    }

    private void proof(Carried carried) {
        blocks.add(Heading.of(2, words.of("certificate.proof")));
        String keys =
                carried.keys().isEmpty()
                        ? words.of("certificate.proof.noKeys")
                        : java.util.Arrays.stream(carried.keys().split(" "))
                                .map(KeyClass::valueOf)
                                .map(each -> words.of("certificate.key." + each.name()))
                                .collect(Collectors.joining(", "));
        List<Row> rows = new ArrayList<>();
        rows.add(figure("rows", certificate.sum("rows ") + certificate.sum("texts")));
        rows.add(figure("cells", certificate.sum("cells ") + certificate.sum("files ")));
        rows.add(figure("named", certificate.sum("named ")));
        rows.add(figure("looked", certificate.sum("looked ")));
        rows.add(figure("found", certificate.sum("found texts")));
        rows.add(figure("foundAudit", certificate.sum("found audit")));
        rows.add(figure("pages", certificate.sum("verified pages")));
        rows.add(Row.of(words.of("certificate.proof.keys"), keys));
        rows.add(
                Row.of(
                        words.of("certificate.proof.file"),
                        words.of(
                                "certificate.proof.files",
                                brief(carried.fileBefore()),
                                brief(carried.fileAfter().orElse("")))));
        blocks.add(
                Table.of(
                                words.of("certificate.proof.caption"),
                                List.of(
                                        Column.of(words.of("certificate.column.checked"), 7),
                                        Column.of(words.of("certificate.column.result"), 5)),
                                rows)
                        .withRowHeads());
        boolean police =
                items(true).stream().anyMatch(item -> item.content() == RetainedContent.POLICE)
                        && !carried.keys().contains(KeyClass.POLICE.name());
        if (police) {
            blocks.add(Paragraph.of(words.of("certificate.proof.police")));
        }
    }

    private Row figure(String key, long amount) {
        return Row.of(words.of("certificate.proof." + key), words.of("certificate.count", amount));
    }

    private void backups() {
        blocks.add(Heading.of(2, words.of("certificate.backups")));
        List<Row> rows = new ArrayList<>();
        for (DealtBackup backup : certificate.backups()) {
            rows.add(
                    Row.of(
                            backup.name().isEmpty()
                                    ? words.of("certificate.backups.unknown")
                                    : backup.name(),
                            backup.place(),
                            words.of("certificate.fate." + backup.fate().name())));
        }
        blocks.add(
                Table.of(
                                words.of("certificate.backups.caption"),
                                List.of(
                                        Column.of(words.of("certificate.column.backup"), 4),
                                        Column.of(words.of("certificate.column.place"), 5),
                                        Column.of(words.of("certificate.column.fate"), 5)),
                                rows)
                        .withRowHeads());
    }

    private void policy() {
        blocks.add(Heading.of(2, words.of("certificate.policy")));
        List<String> lines = new ArrayList<>();
        for (RetainedContent content : RetainedContent.values()) {
            lines.add(said.rule(content, certificate.policy().rule(content)));
        }
        blocks.add(Listing.bullets(lines.toArray(String[]::new)));
        blocks.add(Paragraph.of(said.approval(certificate.policy())));
    }

    private Particulars particulars() {
        String reference = certificate.proposal().reference();
        Particulars particulars =
                Particulars.of(
                                words.of("certificate.fileTitle", reference),
                                words.locale(),
                                certificate.written(),
                                reference + " certificate " + certificate.auditMac())
                        .about(words.of("certificate.title"))
                        .by(certificate.panel())
                        .withRunningText(
                                new RunningText(
                                        certificate.panel(),
                                        words.of("certificate.head", reference),
                                        words.of("certificate.foot"),
                                        words.of("letter.page")));
        return certificate.marking().isBlank()
                ? particulars
                : particulars.marked(certificate.marking());
    }

    private String who(String name, Instant at) {
        return words.of("certificate.who", name, day(at));
    }

    private String day(Instant at) {
        return words.longDate(LocalDate.ofInstant(at, ZONE));
    }

    private static String brief(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
