package vigil.disclosure.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vigil.disclosure.gate.GateRule;
import vigil.documents.PdfDocuments;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.FindingType;
import vigil.patterns.PatternSummary;
import vigil.words.Words;

/** Whatever was found: what leaves the panel says nothing of fewer than five people. */
class PackRulesTest {

    private static final int SEEDS = 100;
    private static final Pattern SHARE = Pattern.compile("([\\d,]+) of ([\\d,]+) deaths");
    private static final Pattern PERCENT =
            Pattern.compile("([\\d,]+) of ([\\d,]+) deaths \\((\\d+)%\\)");
    private static final Pattern DEATHS = Pattern.compile("(?<!of )\\b([\\d,]+) deaths?\\b");
    private static final Pattern DAY =
            Pattern.compile(
                    "\\b\\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \\d{4}");

    private static final Vocabulary VOCABULARY =
            VocabularyResources.load()
                    .withList(
                            new CodeList(
                                    "AREA",
                                    "Area",
                                    List.of(
                                            new Code("SHEFFIELD", "Sheffield"),
                                            new Code("BARNSLEY", "Barnsley"),
                                            new Code("ROTHERHAM", "Rotherham"),
                                            new Code("DONCASTER", "Doncaster"))));
    private static final List<String> SUBSTANCES =
            VOCABULARY.substances().all().stream().limit(60).map(s -> s.code()).toList();

    private final PdfDocuments documents = new PdfDocuments(Words.english());

    private static PackView view(PatternSummary summary, OutputTier tier) {
        return PackProjection.of(
                summary,
                new PackView.About(
                        tier,
                        "Made-up panel",
                        Optional.empty(),
                        MadeUpSummary.AS_AT,
                        Optional.empty(),
                        EvidenceBasis.CONFIRMED,
                        List.of(),
                        new Quarter(2026, 3),
                        7,
                        999,
                        ""),
                GateRule.USUAL,
                VOCABULARY);
    }

    private String text(PackView view) {
        return new String(documents.readOnlyPack(view), StandardCharsets.UTF_8)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }

    @Test
    void nothingForAnybodyIsAboutFewerThanFive() {
        int kept = 0;
        int left = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            PackView view = view(MadeUpSummary.of(seed, 12, SUBSTANCES), OutputTier.PUBLIC);
            kept += view.findings().size();
            left += view.leftOut().stream().mapToInt(PackView.LeftOut::findings).sum();
            for (PackFinding finding : view.findings()) {
                assertThat(finding.counted().has()).isGreaterThanOrEqualTo(5);
                assertThat(finding.type()).isNotEqualTo(FindingType.SAME_PLACE);
                assertThat(finding.when()).isEmpty();
                assertThat(finding.items().size() + (finding.group().isPresent() ? 1 : 0))
                        .isLessThanOrEqualTo(3);
                if (finding.isShare()) {
                    assertThat(finding.counted().rest()).isGreaterThanOrEqualTo(5);
                }
                finding.others()
                        .ifPresent(others -> {
                            assertThat(others.has()).isGreaterThanOrEqualTo(5);
                            assertThat(others.rest()).isGreaterThanOrEqualTo(5);
                        });
            }
            String text = text(view);
            Matcher shares = SHARE.matcher(text);
            while (shares.find()) {
                long has = number(shares.group(1));
                long of = number(shares.group(2));
                assertThat(has).as(shares.group()).isGreaterThanOrEqualTo(5);
                assertThat(of - has).as(shares.group()).isGreaterThanOrEqualTo(5);
            }
            Matcher deaths = DEATHS.matcher(text);
            while (deaths.find()) {
                assertThat(number(deaths.group(1))).as(deaths.group()).isGreaterThanOrEqualTo(5);
            }
        }
        // Not because there was nothing to say.
        assertThat(kept).isGreaterThan(SEEDS);
        assertThat(left).isGreaterThan(SEEDS);
    }

    @Test
    void noPackNamesCaseDayOrPlaceBelowABoroughAndPercentagesKeepTheirRules() {
        for (long seed = 0; seed < SEEDS; seed++) {
            PatternSummary summary = MadeUpSummary.of(seed, 12, SUBSTANCES);
            for (OutputTier tier : PackProjection.tiers()) {
                String text = text(view(summary, tier));
                assertThat(text).doesNotContain(MadeUpSummary.SECRET).doesNotContain("⟦");
                Matcher days = DAY.matcher(text);
                while (days.find()) {
                    // The day by which deaths are known, and no other.
                    assertThat(days.group()).startsWith("22 Nov");
                }
                Matcher percents = PERCENT.matcher(text);
                while (percents.find()) {
                    long has = number(percents.group(1));
                    long of = number(percents.group(2));
                    assertThat(of).isGreaterThanOrEqualTo(10);
                    assertThat(number(percents.group(3))).isEqualTo(Math.round(100.0 * has / of));
                }
            }
        }
    }

    @Test
    void membersGetEveryFindingWithItsTrueCount() {
        for (long seed = 0; seed < SEEDS; seed++) {
            PatternSummary summary = MadeUpSummary.of(seed, 12, SUBSTANCES);
            PackView view = view(summary, OutputTier.FULL);
            assertThat(view.findings().stream().map(f -> f.counted().has()))
                    .containsExactlyElementsOf(
                            summary.findings().stream().map(f -> f.figures().observed()).toList());
            assertThat(view.leftOut()).isEmpty();
        }
    }

    @Test
    void aPackIsMadeOfNothingAndOfVeryMuch() throws Exception {
        for (int findings : List.of(0, 30)) {
            PackView view = view(MadeUpSummary.of(3, findings, SUBSTANCES), OutputTier.FULL);
            byte[] pdf = documents.pack(view).pdf();
            java.nio.file.Files.createDirectories(java.nio.file.Path.of("target", "pdf"));
            java.nio.file.Files.write(
                    java.nio.file.Path.of("target", "pdf", "pack-of-" + findings + ".pdf"), pdf);
            assertThat(
                            vigil.documents.pdf.Conformance.broken(
                                    pdf, vigil.documents.pdf.Conformance.UA_1))
                    .isEmpty();
            assertThat(
                            vigil.documents.pdf.Conformance.broken(
                                    pdf, vigil.documents.pdf.Conformance.A_2A))
                    .isEmpty();
            assertThat(documents.pack(view).pdf()).isEqualTo(pdf);
        }
    }
}
