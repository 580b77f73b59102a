package dev.paratui.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the house, as the README's code map draws it: arrows only go down. */
@AnalyzeClasses(packages = "dev.paratui", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String HOUSE = "dev.paratui.";

    @ArchTest
    static final ArchRule arrowsOnlyGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("wiring")
            .definedBy("dev.paratui", HOUSE + "wiring..")
            .layer("ui")
            .definedBy(HOUSE + "ui..")
            .layer("cli")
            .definedBy(HOUSE + "cli..")
            .layer("demo")
            .definedBy(HOUSE + "demo..")
            .layer("mcp")
            .definedBy(HOUSE + "mcp..")
            .layer("door")
            .definedBy(HOUSE + "door..")
            .layer("client")
            .definedBy(HOUSE + "client..")
            .layer("tool")
            .definedBy(HOUSE + "tool..")
            .layer("engine")
            .definedBy(HOUSE + "engine..")
            .layer("log")
            .definedBy(HOUSE + "log..")
            .layer("tmux")
            .definedBy(HOUSE + "tmux..")
            .layer("git")
            .definedBy(HOUSE + "git..")
            .layer("agent")
            .definedBy(HOUSE + "agent..")
            .layer("config")
            .definedBy(HOUSE + "config..")
            .layer("exec")
            .definedBy(HOUSE + "exec..")
            .layer("train")
            .definedBy(HOUSE + "train..")
            .layer("activity")
            .definedBy(HOUSE + "activity..")
            .layer("radar")
            .definedBy(HOUSE + "radar..")
            .layer("command")
            .definedBy(HOUSE + "command..")
            .layer("event")
            .definedBy(HOUSE + "event..")
            .layer("model")
            .definedBy(HOUSE + "model..")
            .whereLayer("wiring")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("mcp")
            .mayOnlyBeAccessedByLayers("wiring")
            .whereLayer("door")
            .mayOnlyBeAccessedByLayers("wiring", "mcp")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("wiring", "ui", "cli", "demo")
            .whereLayer("tool")
            .mayOnlyBeAccessedByLayers("wiring", "ui", "cli", "demo", "mcp", "door", "client")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("wiring", "tool", "door", "mcp")
            .whereLayer("log")
            .mayOnlyBeAccessedByLayers("wiring", "engine")
            .whereLayer("tmux")
            .mayOnlyBeAccessedByLayers("wiring", "engine")
            .whereLayer("git")
            .mayOnlyBeAccessedByLayers("wiring", "engine")
            .whereLayer("agent")
            .mayOnlyBeAccessedByLayers("wiring", "engine")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("wiring", "engine", "cli", "ui", "tool", "agent")
            .whereLayer("exec")
            .mayOnlyBeAccessedByLayers(
                    "wiring", "cli", "ui", "demo", "client", "engine", "tmux", "git", "agent", "config")
            .whereLayer("train")
            .mayOnlyBeAccessedByLayers("wiring", "engine")
            .whereLayer("radar")
            .mayOnlyBeAccessedByLayers("wiring", "tool", "engine", "git")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("wiring", "tool", "engine")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("wiring", "tool", "engine", "log", "command");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("dev.paratui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheTerminalKnowsLanterna = only("com.googlecode.lanterna..", "ui.terminal");

    @ArchTest
    static final ArchRule onlyOneRoomTakesProgramTextApart = only("org.fife..", "ui.code");

    @ArchTest
    static final ArchRule onlyMcpKnowsItsSdk = only("io.modelcontextprotocol..", "mcp");

    @ArchTest
    static final ArchRule onlyMcpKnowsJetty = only("org.eclipse.jetty..", "mcp");

    @ArchTest
    static final ArchRule onlyTheLogKnowsJdbc = only("java.sql..", "log");

    @ArchTest
    static final ArchRule onlyGitKnowsJGit = only("org.eclipse.jgit..", "git");

    @ArchTest
    static final ArchRule onlyExecStartsPrograms = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "exec..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class);

    @ArchTest
    static final ArchRule onlyMainExits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.paratui.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule thePureRoomsReadNothingFromOutside = noClasses()
            .that()
            .resideInAnyPackage(
                    HOUSE + "model..",
                    HOUSE + "command..",
                    HOUSE + "event..",
                    HOUSE + "activity..",
                    HOUSE + "train..",
                    HOUSE + "radar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..", "com.fasterxml..")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    private static ArchRule only(String library, String... rooms) {
        String[] packages =
                java.util.Arrays.stream(rooms).map(room -> HOUSE + room + "..").toArray(String[]::new);
        return noClasses()
                .that(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }
}
