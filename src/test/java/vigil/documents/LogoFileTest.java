package vigil.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vigil.casework.PanelIdentity;
import vigil.casework.PanelSettings;
import vigil.casework.Problem;
import vigil.casework.Refused;

class LogoFileTest {

    private static final int IHDR_WIDTH = 16;

    private static byte[] png(int width, int height, int kind) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, kind), "png", out);
        return out.toByteArray();
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> LogoFile.read(file))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::problem)
                .isEqualTo(new Problem.Invalid("setting.logo", why, List.of()));
    }

    @Test
    void everyKindOfPngIsTakenAndNoneLargerThanItIsPrinted() throws Exception {
        for (int kind :
                new int[] {
                    BufferedImage.TYPE_INT_ARGB,
                    BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_BYTE_BINARY,
                    BufferedImage.TYPE_USHORT_GRAY,
                    BufferedImage.TYPE_BYTE_INDEXED
                }) {
            PanelIdentity.Picture logo = LogoFile.read(png(3000, 900, kind));
            assertThat(logo.width()).isEqualTo(1000);
            assertThat(logo.height()).isEqualTo(300);
            assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth())
                    .isEqualTo(1000);
        }
    }

    @Test
    void wordsInThePictureFileAreLeftOut() throws Exception {
        byte[] plain = png(100, 40, BufferedImage.TYPE_INT_RGB);
        byte[] words = "Comment\0Peter Mellor".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer with = ByteBuffer.allocate(plain.length + words.length + 12);
        with.put(plain, 0, 33).putInt(words.length);
        with.put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(words).putInt(0);
        with.put(plain, 33, plain.length - 33);
        String kept = new String(LogoFile.read(with.array()).png(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("Mellor").doesNotContain("tEXt");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedWithAReason() throws Exception {
        byte[] fine = png(10, 10, BufferedImage.TYPE_INT_RGB);
        refused(new byte[PanelSettings.MOST_LOGO_BYTES + 1], "logoTooLarge");
        refused("<svg onload=\"x\"/>".repeat(9).getBytes(StandardCharsets.UTF_8), "logoNoPng");
        refused(Arrays.copyOf(fine, 20), "logoUnreadable");
        byte[] vast = fine.clone();
        ByteBuffer.wrap(vast).putInt(IHDR_WIDTH, 100_000).putInt(IHDR_WIDTH + 4, 100_000);
        refused(vast, "logoTooLarge");
    }

    @Test
    void noDamageDoesMoreThanToBeRefused() throws Exception {
        byte[] fine = png(60, 40, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] broken = fine.clone();
            for (int n = 0; n < 4; n++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(LogoFile.read(broken).width()).isPositive();
            } catch (Refused refused) {
                assertThat(refused.problem()).isInstanceOf(Problem.Invalid.class);
            }
        }
    }
}
