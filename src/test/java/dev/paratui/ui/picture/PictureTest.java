package dev.paratui.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.ui.grid.Grid;
import dev.paratui.ui.grid.Role;
import dev.paratui.ui.grid.Size;
import dev.paratui.ui.theme.Theme;
import dev.paratui.ui.theme.Themes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PictureTest {
    private static final CellSize CELL = CellSize.USUAL;
    private final Theme theme = new Themes(Path.of("/nowhere")).load(Themes.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void linesJoinFromCellToCell() throws Exception {
        BufferedImage picture = png("╭─┐", "│ ║", "└─╜");
        int across = CELL.rim() + CELL.height() / 2;
        int down = CELL.rim() + CELL.width() / 2;
        assertThat(IntStream.range(CELL.rim() + CELL.width(), CELL.rim() + 2 * CELL.width())
                        .map(x -> picture.getRGB(x, across)))
                .containsOnly(rgb(Role.TEXT));
        assertThat(IntStream.range(CELL.rim() + CELL.height(), CELL.rim() + 2 * CELL.height())
                        .map(y -> picture.getRGB(down, y)))
                .containsOnly(rgb(Role.TEXT));
    }

    @Test
    void everyLineBlockAndBrailleCharacterPaintsSomethingInsideItsCell() {
        IntStream.concat(IntStream.rangeClosed(0x2500, 0x259F), IntStream.rangeClosed(0x2801, 0x28FF))
                .mapToObj(Character::toString)
                .forEach(cluster -> {
                    Stencil stencil = Stencil.of(cluster, CELL);
                    assertThat(stencil).as(cluster).isNotNull();
                    assertThat(stencil.shape().getBounds2D().isEmpty())
                            .as(cluster)
                            .isFalse();
                    assertThat(stencil.shape().intersects(CELL.width() / -4.0, 0, CELL.width() * 1.5, CELL.height()))
                            .as(cluster)
                            .isTrue();
                });
    }

    @Test
    void aWideClusterFillsTwoCellsWithItsGround() throws Exception {
        Grid.Builder grid = Grid.builder(new Size(3, 1));
        grid.text(0, 0, "漢", dev.paratui.ui.grid.Ink.of(Role.TEXT, Role.SEL_BG));
        Picture.png(grid.build(), theme, folder.resolve("wide.png"));
        BufferedImage picture = ImageIO.read(folder.resolve("wide.png").toFile());
        assertThat(picture.getRGB(CELL.rim() + 2 * CELL.width() - 1, CELL.rim()))
                .isEqualTo(rgb(Role.SEL_BG));
        assertThat(picture.getRGB(CELL.rim() + 2 * CELL.width(), CELL.rim())).isEqualTo(rgb(Role.BG));
    }

    @Test
    void anOutlinePictureKeepsItsWordsAndTheirMarks() throws Exception {
        Path base = folder.resolve("deep/pane");
        Screenshot.of(
                List.of("plain \u001b[1;31m<b>&\u001b[0m 漢 ░", "\u001b[3;4mslanted"), new Size(20, 2), theme, base);
        String svg = Files.readString(Path.of(base + ".svg"));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTextContent()).contains("plain", "<b>&", "漢", "slanted");
        assertThat(svg).contains("font-weight=\"bold\"", "font-style=\"italic\"", "fill-opacity=\"0.25\"");
        assertThat(Path.of(base + ".png")).isRegularFile();
    }

    private BufferedImage png(String... lines) throws Exception {
        Path base = folder.resolve("picture");
        Screenshot.of(List.of(lines), new Size(3, lines.length), theme, base);
        return ImageIO.read(Path.of(base + ".png").toFile());
    }

    private int rgb(Role role) {
        return 0xff000000 | theme.colour(role).packed();
    }
}
