package dev.paratui.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.exec.Invocation;
import dev.paratui.exec.NoPrograms;
import dev.paratui.git.Mount;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketDoorTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final List<FakeSupervisor> supervisors = new ArrayList<>();
    private final List<Invocation> started = new ArrayList<>();
    private Repository repository;
    private Runnable whenStarted = () -> {};

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.createDirectories(folder.resolve(".git/refs"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        repository = Repository.of(folder);
    }

    @AfterEach
    void closeAll() {
        supervisors.forEach(FakeSupervisor::close);
    }

    @Test
    void aCallCarriesToolArgumentsAndWhereTheCallerStands() {
        FakeSupervisor supervisor = supervise("0.1.0");

        JsonNode result = door().look("para_list", Trees.object().put("archived", true));

        assertThat(result.path("ok").asBoolean()).isTrue();
        assertThat(Trees.write(supervisor.asked.get(0)))
                .isEqualTo("{\"id\":1,\"tool\":\"para_list\",\"arguments\":{\"archived\":true},\"directory\":\""
                        + folder + "\",\"session\":\"login\"}");
        assertThat(started).isEmpty();
    }

    @Test
    void aRefusalOfTheToolIsThrownWhole() {
        supervise("0.1.0", request -> {
            var answer = Trees.object().put("id", 1);
            answer.putObject("error")
                    .put("code", "SESSION_NOT_FOUND")
                    .put("message", "no")
                    .put("hint", "do")
                    .putObject("details")
                    .put("n", 3)
                    .putArray("near")
                    .add("a");
            return answer;
        });

        assertThatThrownBy(() -> door().look("x", Trees.object())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.SESSION_NOT_FOUND);
            assertThat(refused.refusal().details()).containsEntry("n", 3L).containsEntry("near", List.of("a"));
        });
    }

    @Test
    void aWordThatThisProgramDoesNotKnowIsAFailure() {
        supervise("0.1.0", request -> Trees.object().set("error", Trees.object().put("code", "NEW_WORD")));

        assertThatThrownBy(() -> door().look("x", Trees.object()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Code.FAILED));
    }

    @Test
    void textsOfAMebibyteGoThroughBothWays() {
        supervise("0.1.0", request -> FakeSupervisor.result(request, request.path("arguments")));
        String text = "ü\n\"\u001b".repeat(1 << 18);

        assertThat(door().look("x", Trees.object().put("text", text))
                        .path("text")
                        .asText())
                .isEqualTo(text);
    }

    @Test
    void aCallThatIsCutOffIsSentAgainUnderItsKey() {
        AtomicInteger calls = new AtomicInteger();
        FakeSupervisor supervisor = supervise(
                "0.1.0",
                request ->
                        calls.incrementAndGet() < 3 ? null : FakeSupervisor.result(request, request.path("arguments")));

        JsonNode result = door().change("para_send", Trees.object().put("text", "hi"));

        assertThat(result.path("text").asText()).isEqualTo("hi");
        assertThat(supervisor.asked).hasSize(3);
        assertThat(supervisor.asked.stream()
                        .map(request -> request.path("arguments")
                                .path("idempotency_key")
                                .asText())
                        .distinct())
                .hasSize(1)
                .allMatch(key -> !key.isEmpty());
    }

    @Test
    void twoChangesHaveTwoKeys() {
        FakeSupervisor supervisor = supervise("0.1.0");

        door().change("x", Trees.object());
        door().change("x", Trees.object());

        assertThat(supervisor.asked.get(0).path("arguments"))
                .isNotEqualTo(supervisor.asked.get(1).path("arguments"));
    }

    @Test
    void aSupervisorThatDiesOverACallIsStartedAgainAndTheCallGoesOn() {
        CountDownLatch asked = new CountDownLatch(1);
        FakeSupervisor first = supervise("0.1.0", request -> {
            asked.countDown();
            supervisors.get(0).close();
            return null;
        });
        whenStarted = () -> supervise("0.1.0");

        assertThat(door().change("x", Trees.object()).path("ok").asBoolean()).isTrue();
        assertThat(asked.getCount()).isZero();
        assertThat(started).hasSize(1);
        assertThat(supervisors.get(1).asked.get(0).path("arguments"))
                .isEqualTo(first.asked.get(0).path("arguments"));
    }

    @Test
    void callsOfSeveralThreadsDoNotWaitForEachOther() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        supervise("0.1.0", request -> {
            both.countDown();
            awaitQuietly(both);
            return FakeSupervisor.result(request, Trees.object().put("ok", true));
        });
        Door door = door();

        CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> door.look("a", Trees.object()));

        assertThat(door.look("b", Trees.object()).path("ok").asBoolean()).isTrue();
        assertThat(other.get(10, TimeUnit.SECONDS).path("ok").asBoolean()).isTrue();
    }

    @Test
    void whereNobodyAnswersTheKeeperIsStartedInTheCommonDirectory() {
        whenStarted = () -> supervise("0.1.0");

        assertThat(door().look("x", Trees.object()).path("ok").asBoolean()).isTrue();

        assertThat(started).hasSize(1);
        assertThat(started.get(0).argv())
                .containsExactly(
                        "/p/para", "keeper", "--repo", repository.place().toString());
        assertThat(started.get(0).directory()).contains(repository.common());
    }

    @Test
    void theAddressOfADeadSupervisorIsPassedOver() throws IOException {
        Files.createDirectories(repository.para());
        Files.writeString(Address.file(repository), "{\"pid\":1,\"socket\":\"/nowhere/s\"}");
        whenStarted = () -> supervise("0.1.0");

        assertThat(door().start().path("ok").asBoolean()).isTrue();
    }

    @Test
    void aSupervisorThatCannotStartIsUnreachableWithItsLastWords() {
        whenStarted = () -> write(Start.output(repository), "one\nthe lock is \u001bbroken\n\n");

        assertThatThrownBy(() -> door().look("x", Trees.object())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Code.UNREACHABLE);
            assertThat(refused)
                    .hasMessage("the supervisor of " + repository.place() + " did not start: the lock is  broken");
            assertThat(refused.refusal().hint())
                    .contains(Start.output(repository).toString());
        });
        assertThat(started).hasSize(2);
    }

    @Test
    void ofASupervisorThatRefusedToStartItsRefusalIsToldAndNotWhatItsKeeperNoted() throws IOException {
        Files.createDirectories(repository.para());
        Files.writeString(Start.output(repository), "para: of yesterday\nhint: long gone\n");
        whenStarted = () -> write(
                Start.output(repository),
                "para: of yesterday\nhint: long gone\n"
                        + "para: git does not read this\nhint: do as git says\n2026 keeper: it ended with 4\n");
        assertThatThrownBy(() -> door().look("x", Trees.object())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused).hasMessageEndingWith("did not start: git does not read this");
            assertThat(refused.refusal().hint()).startsWith("do as git says; all it said is in");
        });
    }

    @Test
    void whereNothingCanBeWrittenNoSupervisorIsStarted() throws IOException {
        Files.createDirectories(repository.para());
        try (Mount readOnly = Mount.readOnly(repository.para())) {
            assertThatThrownBy(() -> door().look("x", Trees.object()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("nothing can be written in " + repository.para());
        }
        assertThat(started).isEmpty();
    }

    @Test
    void anOlderSupervisorIsStoppedAndStartedAnew() {
        FakeSupervisor old = supervise("0.0.9", request -> {
            supervisors.get(0).close();
            return FakeSupervisor.result(request, Trees.object());
        });
        whenStarted = () -> supervise("0.1.0");

        assertThat(door().look("x", Trees.object()).path("ok").asBoolean()).isTrue();
        assertThat(old.asked).extracting(Trees::write).containsExactly("{\"id\":3,\"stop\":{\"all\":false}}");
    }

    @Test
    void aNewerSupervisorIsTakenAsItIs() {
        supervise("0.10.0");

        assertThat(door().look("x", Trees.object()).path("ok").asBoolean()).isTrue();
        assertThat(started).isEmpty();
    }

    @Test
    void aSupervisorThatSaysNothingIsUnreachable() throws IOException {
        Path socket = Files.createTempDirectory("fs").resolve("s");
        try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(socket));
            Files.createDirectories(repository.para());
            Files.writeString(Address.file(repository), "{\"pid\":77,\"socket\":\"" + socket + "\"}");

            assertThatThrownBy(() -> door().look("x", Trees.object()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(Code.UNREACHABLE))
                    .hasMessage("the supervisor (process 77) does not answer");
            assertThat(door().status().path("answering").asBoolean(true)).isFalse();
            assertThat(started).isEmpty();
        } finally {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        }
    }

    @Test
    void statusNeverStartsASupervisor() {
        assertThat(Trees.write(door().status()))
                .isEqualTo("{\"running\":false,\"repository\":\"" + repository.place() + "\",\"tmuxSocket\":\"/tmux/"
                        + repository.place().getFileName() + "\",\"log\":\"" + Start.output(repository) + "\"}");
        assertThat(started).isEmpty();

        supervise("0.1.0");
        assertThat(door().status().path("answering").asBoolean()).isTrue();
    }

    @Test
    void stopSaysWhetherOneRanAndWhatBecomesOfThePanes() {
        assertThat(door().stop(Door.Panes.END)).isFalse();
        FakeSupervisor supervisor = supervise("0.1.0");

        assertThat(door().stop(Door.Panes.END)).isTrue();
        assertThat(supervisor.asked).extracting(Trees::write).containsExactly("{\"id\":3,\"stop\":{\"all\":true}}");
    }

    @Test
    void stopAwaitsTheSupervisorThatAKeeperIsBringingUp() throws Exception {
        Files.createDirectories(repository.para());
        Process keeper = new ProcessBuilder("sh", "-c", "read line", "keeper").start();
        write(Keeper.file(repository), keeper.pid() + "\n");
        CompletableFuture<FakeSupervisor> coming =
                CompletableFuture.supplyAsync(() -> supervise("0.1.0"), later(Duration.ofMillis(300)));
        try {
            assertThat(door().stop(Door.Panes.END)).isTrue();
            assertThat(coming.join().asked).hasSize(1);
        } finally {
            keeper.destroyForcibly().waitFor();
        }
    }

    @Test
    void aNoteOfAKeeperThatIsGoneOrOfAnotherProgramBringsNone() throws Exception {
        Files.createDirectories(repository.para());
        write(Keeper.file(repository), ProcessHandle.current().pid() + "\n");
        assertThat(new Keeper(repository).lives()).isFalse();
        Process gone = new ProcessBuilder("sh", "-c", "read line", "keeper").start();
        gone.destroyForcibly().waitFor();
        write(Keeper.file(repository), gone.pid() + "\n");
        assertThat(door().stop(Door.Panes.END)).isFalse();
        write(Keeper.file(repository), "no number");
        assertThat(door().stop(Door.Panes.END)).isFalse();
    }

    private static Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Door door() {
        SocketDoors doors = new SocketDoors(
                new Starting(),
                new SocketDoors.Program("0.1.0", List.of("/p/para", "keeper")),
                asked -> Path.of("/tmux", asked.place().getFileName().toString()),
                new Patience(SHORT, LONG, SHORT, LONG, LONG, LONG));
        return doors.of(repository, new Visitor(folder, Optional.of("login")));
    }

    private FakeSupervisor supervise(String version) {
        return supervise(
                version,
                request -> FakeSupervisor.result(request, Trees.object().put("ok", true)));
    }

    private FakeSupervisor supervise(String version, java.util.function.UnaryOperator<JsonNode> script) {
        FakeSupervisor supervisor = new FakeSupervisor(repository, version, script);
        supervisors.add(supervisor);
        return supervisor;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts no process: what would be started is noted, and the script goes on. */
    private final class Starting extends NoPrograms {
        @Override
        public long detach(Invocation invocation, Path output) {
            started.add(invocation);
            whenStarted.run();
            return FakeSupervisor.NO_PROCESS;
        }
    }
}
