package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbTest {

    @Test
    void coloursAreThoseOfTheJdk() throws Exception {
        ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(Srgb.profile()));
        ColorSpace theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        for (int red = 0; red < 256; red += 51) {
            for (int green = 0; green < 256; green += 51) {
                for (int blue = 0; blue < 256; blue += 51) {
                    float[] colour = {red / 255f, green / 255f, blue / 255f};
                    float[] shown = theirs.fromCIEXYZ(ours.toCIEXYZ(colour));
                    for (int part = 0; part < 3; part++) {
                        assertThat(shown[part] * 255).isCloseTo(colour[part] * 255, within(1.5f));
                    }
                }
            }
        }
    }

    @Test
    void theProfileIsSmallAndAlwaysTheSame() throws Exception {
        assertThat(Srgb.profile()).isEqualTo(Srgb.profile()).hasSizeLessThan(600);
    }
}
