package dev.paratui.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paratui.model.PaneFrame;
import dev.paratui.model.PaneSize;
import dev.paratui.model.SessionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmsTest {
    private static final SessionName AUTH = SessionName.parse("auth");
    private static final Instant NIGHT = Instant.parse("2026-03-01T03:12:00Z");

    @TempDir
    Path folder;

    @Test
    void itTellsWhatAPaneShowedAtAMomentOfTheNight() {
        Films films = new Films(folder);
        for (int second = 0; second < 200; second++) {
            films.add(AUTH, NIGHT.plusSeconds(second), screen("line " + second));
        }

        Footage seen = films.at(AUTH, NIGHT.plusSeconds(123).plusMillis(900), 0);

        assertThat(seen.frame()).isEqualTo(screen("line 123"));
        assertThat(seen.at()).isEqualTo(NIGHT.plusSeconds(123));
        assertThat(seen.before()).isEqualTo(Optional.of(NIGHT.plusSeconds(122)));
        assertThat(seen.after()).isEqualTo(Optional.of(NIGHT.plusSeconds(124)));
        assertThat(films.at(AUTH, NIGHT.plusSeconds(123), -3).frame()).isEqualTo(screen("line 120"));
        assertThat(films.at(AUTH, NIGHT.minusSeconds(60), 0).frame()).isEqualTo(screen("line 0"));
    }

    @Test
    void whatIsKeptIsReadAfterARestartAndGoesOnAlsoBehindAHalfWrittenPicture() throws IOException {
        Films before = new Films(folder);
        before.add(AUTH, NIGHT, screen("one"));
        before.add(AUTH, NIGHT.plusSeconds(1), screen("two"));
        Files.write(
                folder.resolve("auth.film"),
                new byte[] {0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 12},
                StandardOpenOption.APPEND);

        Films after = new Films(folder);
        after.add(AUTH, NIGHT.plusSeconds(9), screen("three"));

        assertThat(after.at(AUTH, NIGHT.plusSeconds(5), 0).frame()).isEqualTo(screen("two"));
        assertThat(after.at(AUTH, NIGHT.plusSeconds(9), 0).frame()).isEqualTo(screen("three"));
    }

    @Test
    void whatDoesNotChangeIsNotWrittenAgainAndASmallChangeCostsLittle() throws IOException {
        Films films = new Films(folder);
        films.add(AUTH, NIGHT, screen("0"));
        long first = size();
        films.add(AUTH, NIGHT.plusSeconds(1), screen("0"));
        assertThat(size()).isEqualTo(first);
        films.add(AUTH, NIGHT.plusSeconds(2), screen("1"));
        assertThat(size() - first).isLessThan(200);
    }

    @Test
    void aSessionThatNeverStopsWritingKeepsTheNewestTwoMegabytes() throws IOException {
        Films films = new Films(folder);
        for (int second = 0; second < 5_000; second++) {
            films.add(AUTH, NIGHT.plusSeconds(second), noise(second));
        }

        long bytes = size() + Files.size(folder.resolve("auth.film.old"));
        assertThat(bytes).isBetween(1_000_000L, 2_020_000L);
        assertThat(films.at(AUTH, NIGHT.plusSeconds(4_999), 0).frame()).isEqualTo(noise(4_999));
        assertThat(films.at(AUTH, NIGHT, 0).at()).isAfter(NIGHT);
    }

    @Test
    void ofAForgottenOneNothingIsLeft() {
        Films films = new Films(folder);
        films.add(AUTH, NIGHT, screen("secret"));
        films.forget(AUTH);
        assertThat(folder).isEmptyDirectory();
        assertThat(films.at(AUTH, NIGHT, 0)).isEqualTo(Footage.NONE);
    }

    @Test
    void theOutputOfTheLastTenMinutesIsCountedInSpansOfTenSeconds() {
        Films films = new Films(folder);
        films.add(AUTH, NIGHT, screen("0"));
        films.add(AUTH, NIGHT.plusSeconds(1), screen("1"));
        films.add(AUTH, NIGHT.plusSeconds(30), screen("2"));

        List<Integer> output = films.output(AUTH, NIGHT.plusSeconds(45));

        assertThat(output).hasSize(60);
        assertThat(output.subList(55, 60)).containsExactly(41, 0, 0, 1, 0);
        assertThat(films.output(AUTH, NIGHT.plusSeconds(4_000))).containsOnly(0);
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("auth.film"));
    }

    private static PaneFrame screen(String last) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 39; i++) {
            lines.add("\u001b[38;5;" + i + "m● unchanged line number " + i * 7_919);
        }
        lines.add(last);
        return new PaneFrame(lines, new PaneSize(120, 40), 3, 39);
    }

    private static PaneFrame noise(int seed) {
        java.util.Random random = new java.util.Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        }
        return new PaneFrame(lines, new PaneSize(120, 40), -1, -1);
    }
}
