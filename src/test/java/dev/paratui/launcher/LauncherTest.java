package dev.paratui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, run by a real sh; what it calls are scripts. */
@Timeout(60)
class LauncherTest {
    private static final String MAVEN = "echo build >>built; echo noise; echo jar >target/para-tui.jar";

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void throughALinkAndFromAnywhereEveryArgumentArrivesAsItIs() throws IOException {
        checkout.built();
        Path link = Files.createSymbolicLink(folder.resolve("bin/para"), Path.of("../repo/para-tui"));

        Checkout.Ended ended = checkout.runAs(link, "send", "a b", "", "$(id) `id` \"'\\", "two\nlines", "*", "-x");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .endsWith("<dev.paratui.Main><send><a b><><$(id) `id` \"'\\><two\nlines><*><-x>")
                .contains("<-Dpara.launcher=" + checkout.launcher() + ">");
    }

    @Test
    void whatIsMissingIsNamedWithTheCommandThatInstallsIt() throws IOException {
        checkout.built();
        checkout.program("id", "echo 1000");
        checkout.without("git");
        checkout.without("tmux");
        checkout.without("java");
        for (List<String> system : List.of(
                List.of("brew", "brew install openjdk git tmux"),
                List.of("pacman", "sudo pacman -S --needed jdk-openjdk git tmux"),
                List.of("dnf", "sudo dnf install -y java-latest-openjdk-devel git tmux"),
                List.of("apt-get", "sudo apt-get install -y default-jdk-headless git tmux"))) {
            checkout.program(system.get(0), "exit 1");

            Checkout.Ended ended = checkout.run("list");

            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).isEqualTo("""
                    para: java is missing, 17 or newer is needed
                    para: git is missing, 2.38 or newer is needed
                    para: tmux is missing, 3.2 or newer is needed
                    hint: %s
                    """.formatted(system.get(1)));
        }
    }

    @Test
    void aFirstUseNamesAllThatIsMissingAtOnce() throws IOException {
        checkout.program("apt-get", "");
        checkout.program("id", "echo 0");
        Files.delete(folder.resolve("bin/tmux"));
        Files.delete(folder.resolve("bin/java"));

        assertThat(checkout.run("version").err()).isEqualTo("""
                para: java is missing, 17 or newer is needed
                para: maven is missing, it is needed to build
                para: tmux is missing, 3.2 or newer is needed
                hint: apt-get install -y default-jdk-headless maven tmux
                """);
    }

    @Test
    void whatIsTooOldIsNamedWithItsVersion() throws IOException {
        checkout.built();
        checkout.program("apt-get", "");
        checkout.program("id", "echo 0");
        checkout.program("tmux", "echo tmux 3.1c");
        assertThat(checkout.run().err())
                .isEqualTo("para: tmux 3.1c is too old, 3.2 or newer is needed\nhint: apt-get install -y tmux\n");
        assertThat(checkout.run().exit()).isEqualTo(8);

        checkout.program("git", "echo 'git version 2.9.1 (Apple Git-1)'");
        assertThat(checkout.run().err()).startsWith("para: git 2.9.1 is too old, 2.38 or newer is needed\n");
        assertThat(checkout.run().exit()).isEqualTo(4);

        checkout.java("bin/java", "11.0.2", "exit 9");
        assertThat(checkout.run().err()).startsWith("para: java 11.0.2 is too old, 17 or newer is needed\n");
    }

    @Test
    void anUpdatedToolCountsAtOnceThoughTheAnswersAreKept() throws IOException {
        checkout.built();
        assertThat(checkout.run().exit()).isZero();

        checkout.program("tmux", "echo tmux 2.9");
        Files.setLastModifiedTime(
                folder.resolve("bin/tmux"),
                java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(9)));

        assertThat(checkout.run().err()).contains("tmux 2.9 is too old");
    }

    @Test
    void oddVersionsOfTmuxAreUnderstood() throws IOException {
        checkout.built();
        for (String version : List.of("next-3.6", "openbsd-7.5", "master", "3.10", "10.0")) {
            Files.deleteIfExists(folder.resolve("repo/target/launch/found"));
            checkout.program("tmux", "echo tmux " + version);
            assertThat(checkout.run().err()).isEmpty();
        }
    }

    @Test
    void whatNeedsNoTmuxWorksWithoutIt() throws IOException {
        checkout.built().without("tmux");

        assertThat(checkout.run("version").exit()).isZero();
        assertThat(checkout.run("doctor").exit()).isZero();
    }

    @Test
    void theNewestJavaIsTakenWhereverItIs() throws IOException {
        checkout.built();
        checkout.java("jdks/a/bin/java", "21.0.10", "echo newest");
        checkout.java("jdks/b/bin/java", "1.8.0_392", "echo eight");
        checkout.java("jdks/c/bin/java", "21.0.9", "echo older");
        checkout.java("home/.sdkman/candidates/java/d/bin/java", "9.0.1", "echo nine");
        Files.writeString(folder.resolve("repo/target/launch/archive/21.0.10.tried"), "");

        assertThat(checkout.run().out()).isEqualTo("newest\n");
    }

    @Test
    void theLocaleCarriesUtf8AndAPersonsOwnStays() throws IOException {
        checkout.built();
        checkout.java("bin/java", "21.0.1", "echo \"${LC_ALL:-none}\"");

        assertThat(checkout.run().out()).isEqualTo("C.UTF-8\n");
        assertThat(checkout.with("LANG", "pl_PL.UTF-8").run().out()).isEqualTo("none\n");
    }

    @Test
    void theFirstUseBuildsTheSecondDoesNotAndAChangedSourceDoesAgain() throws IOException {
        checkout.archived();
        withMaven(MAVEN);

        Checkout.Ended first = checkout.run("list");
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).endsWith("<dev.paratui.Main><list>");
        checkout.run("list");
        assertThat(checkout.text("repo/built")).isEqualTo("build\n");

        checkout.source("themes/new.properties", Instant.now().plusSeconds(9));
        checkout.run("list");
        assertThat(checkout.text("repo/built")).isEqualTo("build\nbuild\n");
    }

    @Test
    void aRunningProgramsJarIsNeverWrittenInto() throws IOException {
        checkout.archived();
        withMaven(MAVEN);
        checkout.run("list");
        Object before = Files.getAttribute(folder.resolve("repo/target/launch/para-tui.jar"), "unix:ino");

        checkout.source("src/main/New.java", Instant.now().plusSeconds(9));
        checkout.run("list");

        assertThat(Files.getAttribute(folder.resolve("repo/target/launch/para-tui.jar"), "unix:ino"))
                .isNotEqualTo(before);
    }

    @Test
    void aFailedBuildShowsItsLastLinesAndWhereAllOfThemAre() throws IOException {
        checkout.archived();
        withMaven("echo 'Main.java:7: error'; exit 1");

        Checkout.Ended ended = checkout.run();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("Main.java:7: error\npara: the build failed")
                .contains("target/launch/build.log");
    }

    @Test
    void withoutMavenItIsNamedOnlyWhenABuildIsNeeded() throws IOException {
        checkout.java("jdks/a/bin/java", "17.0.2", "");
        checkout.java("jdks/a/bin/javac", "17.0.2", "");
        checkout.program("apt-get", "");
        checkout.program("id", "echo 0");

        assertThat(checkout.run().err())
                .isEqualTo("para: maven is missing, it is needed to build\nhint: apt-get install -y maven\n");
        assertThat(checkout.built().run().exit()).isZero();
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws IOException {
        checkout.archived();
        withMaven("sleep 0.5; " + MAVEN);

        Process one = checkout.start(checkout.launcher(), "one");
        Process other = checkout.start(checkout.launcher(), "other");

        assertThat(checkout.end(one).out()).endsWith("<one>");
        assertThat(checkout.end(other).out()).endsWith("<other>");
        assertThat(checkout.text("repo/built")).isEqualTo("build\n");
    }

    @Test
    void theLockOfADeadBuilderIsTakenOver() throws IOException {
        checkout.archived();
        withMaven(MAVEN);
        Files.createSymbolicLink(folder.resolve("repo/target/launch/build.lock"), Path.of("99999999"));

        assertThat(checkout.run("list").exit()).isZero();
        assertThat(folder.resolve("repo/target/launch/build.lock").toFile()).doesNotExist();
    }

    @Test
    void theArchiveIsUsedUntilTheJarIsNewer() throws IOException {
        checkout.built();
        Path archive = folder.resolve("repo/target/launch/archive/21.0.1-dashboard.jsa");
        assertThat(checkout.run().out()).contains("<-XX:SharedArchiveFile=" + archive.toRealPath() + ">");

        Files.delete(archive);
        assertThat(checkout.run("archive").err()).isEmpty();

        assertThat(archive).hasContent("classes");
        assertThat(checkout.run().out()).contains("<-XX:SharedArchiveFile=");
    }

    @Test
    void installPutsBothNamesOnThePathAndSaysWhenTheFolderIsNotOnIt() throws IOException {
        checkout.built();

        Checkout.Ended ended = checkout.run("install");

        assertThat(ended.out()).contains("home/.local/bin is not on the PATH");
        for (String name : List.of("para-tui", "para")) {
            assertThat(checkout.runAs(checkout.path("home/.local/bin/" + name), "x")
                            .out())
                    .endsWith("<x>");
        }
        assertThat(checkout.run("install").exit()).isZero();
        assertThat(checkout.run("install", checkout.path("bin").toString()).out())
                .doesNotContain("not on the PATH");
    }

    @Test
    void installNeverOverwritesWhatIsNotItsOwn() throws IOException {
        Files.writeString(folder.resolve("bin/para"), "someone's");

        Checkout.Ended ended = checkout.run("install", checkout.path("bin").toString());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("bin/para is there already");
        assertThat(folder.resolve("bin/para")).hasContent("someone's");
        assertThat(folder.resolve("bin/para-tui")).doesNotExist();
    }

    private void withMaven(String body) {
        checkout.java("jdks/a/bin/java", "17.0.2", "");
        checkout.java("jdks/a/bin/javac", "17.0.2", "");
        checkout.program("mvn", body);
    }
}
