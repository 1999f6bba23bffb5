package vigil.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    private static final String REPORT =
            "Male aged 34 found dead at home on 14/3/26, heroin at the scene, ambulance called.";

    @Test
    void severalReportsArePartedByLinesByHeadsAndByNumbers() {
        assertThat(PastedText.reports(REPORT + "\n-----\n" + REPORT)).hasSize(2);
        assertThat(PastedText.reports("From: a\n\n" + REPORT + "\nFrom: b\n\n" + REPORT))
                .hasSize(2);
        assertThat(
                        PastedText.reports(
                                "Log 118 of 14/3\n" + REPORT + "\nLog 119 of 15/3\n" + REPORT))
                .hasSize(2);
    }

    @Test
    void oneReportWithParagraphsStaysOne() {
        assertThat(PastedText.reports(REPORT + "\n\n" + REPORT + "\n--\nPC 1 Hale")).hasSize(1);
        assertThat(PastedText.reports("From: a\nSent: 1/3/26\n\n" + REPORT)).hasSize(1);
    }

    @Test
    void marksThatCannotBeSeenAreTakenAwayAndLineEndsAreOne() {
        assertThat(PastedText.clean("a\u202eb\u200bc\u0000d\r\ne\rf\u00a0g\ud83d"))
                .isEqualTo("abcd\ne\nf g");
        assertThat(PastedText.clean("ok \ud83d\ude00")).isEqualTo("ok \ud83d\ude00");
        assertThat(PastedText.clean("x".repeat(500_000))).hasSize(PastedText.LONGEST);
    }

    @Test
    void theDayAMessageWasSentIsReadFromItsHead() {
        LocalDate today = LocalDate.of(2026, 3, 20);
        assertThat(PastedText.sent("From: a\nSent: 16 March 2026 07:42\n", today))
                .contains(LocalDate.of(2026, 3, 16));
        assertThat(PastedText.sent("Date: Mon, 16 Mar 2026 07:42:00 +0000\n", today))
                .contains(LocalDate.of(2026, 3, 16));
        assertThat(PastedText.sent("Sent: 16 March 2027\n", today)).isEmpty();
        assertThat(PastedText.sent(REPORT, today)).isEmpty();
    }

    private static String mail(String body) {
        return MailFile.text("a.eml", body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void ofAMessageThePlainTextIsReadWhateverItsEncoding() {
        assertThat(
                        mail(
                                "From: PC Hale\nSubject: log\nContent-Type: text/plain; charset=utf-8\n"
                                        + "Content-Transfer-Encoding: quoted-printable\n\nfound =E2=80=9Cblues=E2=80=9D =\nthere"))
                .contains("From: PC Hale")
                .contains("found “blues” there");
        assertThat(
                        mail(
                                "From: a\nContent-Type: multipart/alternative; boundary=\"x1\"\n\n--x1\n"
                                        + "Content-Type: text/html\n\n<b>no</b>\n--x1\nContent-Type: text/plain\n"
                                        + "Content-Transfer-Encoding: base64\n\naGVyb2lu\n--x1--\n"))
                .contains("heroin")
                .doesNotContain("<b>");
        assertThat(mail("From: a\nContent-Type: text/html\n\n<p>heroin</p>")).isEqualTo("none");
        assertThat(MailFile.text("a.txt", new byte[] {'c', 'a', 'f', (byte) 0xe9}))
                .contains("café");
    }
}
