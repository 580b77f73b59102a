package dev.paratui.tool.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paratui.command.task.PlannedTask.Mark;
import dev.paratui.model.Refused;
import dev.paratui.tool.task.TaskWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
    @Test
    void theOrchestrationExampleIsEightStepsInSevenStages() throws IOException {
        PlanFile plan = PlanFile.parse(Files.readString(Path.of("src/test/resources/plans/orchestration.md")));

        assertThat(plan.goal()).contains("Add work and dispatch MCP tools for parallel execution");
        assertThat(plan.wishes().stream().map(PlanFileTest::words))
                .containsExactly(
                        "[line 46] Analyze existing CLI work and dispatch commands, Phase 1: Research & Analysis, after []",
                        "[line 48] Research Review, decision, after [line 46]",
                        "[line 52] Design MCP tool interfaces for work and dispatch, Phase 2: Design, after [line 48]",
                        "[line 54] Design Approval, decision, after [line 52]",
                        "[line 58] Implement work MCP tool (tmux interactive sessions), Phase 3: Implementation,"
                                + " after [line 54]",
                        "[line 59] Implement dispatch MCP tool (all modes support), Phase 3: Implementation,"
                                + " after [line 54]",
                        "[line 61] Implementation Review, decision, after [line 58, line 59]",
                        "[line 65] Integration testing and documentation, Phase 4: Testing & Integration,"
                                + " after [line 61]");
        assertThat(plan.wishes().get(0).tags()).containsExactly("@research-agent");
        assertThat(plan.items().get(0).agent()).contains("research-agent");
        assertThat(plan.wishes().get(1).hints())
                .contains("Confirm understanding of CLI behavior and MCP adaptation requirements");
        assertThat(plan.plan().masterPlan()).contains("type: feature", "## Log");
    }

    @Test
    void whatStandsAtTheEndOfALineIsReadInEitherOrder() {
        PlanFile plan = PlanFile.parse("""
                # Goal
                ### Phase 1: A
                - [ ] one -> @ann {priority: 2, ref: one, tags: [a, "b, c"], files: src/A.java}
                - [ ] two {after: one, session: two, mode: implement, program: codex, base: main} → @bob
                * [x] three {of them}
                1. [-] four {}
                """);

        TaskWish one = plan.wishes().get(0);
        assertThat(one.description()).isEqualTo("one");
        assertThat(one.priority()).contains(2);
        assertThat(one.tags()).containsExactly("a", "b, c", "@ann");
        assertThat(one.contextFiles()).containsExactly("src/A.java");
        TaskWish two = plan.wishes().get(1);
        assertThat(two.dependencies()).containsExactly("one");
        assertThat(two.session().orElseThrow().sessionName()).isEqualTo("two");
        assertThat(two.session().orElseThrow().agent()).contains("codex");
        assertThat(plan.wishes().get(2).description()).isEqualTo("three {of them}");
        assertThat(plan.wishes().get(3).description()).isEqualTo("four");
        assertThat(plan.marks()).containsExactly(Mark.OPEN, Mark.OPEN, Mark.DONE, Mark.CANCELLED);
    }

    @Test
    void afterAddsAndOnlyAfterReplaces() {
        PlanFile plan = PlanFile.parse("""
                # Goal
                ## Tasks
                - [ ] a {ref: a}
                - [ ] b {ref: b, after: a}
                ## Phase 2
                - [ ] c {after: d}
                - [ ] d {ref: d, only-after: a}
                - [ ] e {only-after: []}
                """);

        assertThat(plan.wishes().stream().map(TaskWish::dependencies))
                .containsExactly(List.of(), List.of("a"), List.of("a", "b", "d"), List.of("a"), List.of());
    }

    @Test
    void gatesAreReviewsDecisionsAndChecks() {
        PlanFile plan = PlanFile.parse("""
                # Goal
                - [ ] a
                ## Gate: Security review
                Look at the *keys*.
                ## Gate: Way on
                ## Gate 3: Green {session: api, priority: 1}
                **Check:** `mvn -q verify`
                ```
                # not a heading
                ```
                """);

        assertThat(plan.wishes().stream().map(wish -> wish.gate().orElse("-")))
                .containsExactly("-", "review", "decision", "check");
        assertThat(plan.wishes().get(1).hints()).contains("Look at the *keys*.");
        TaskWish green = plan.wishes().get(3);
        assertThat(green.description()).isEqualTo("Green");
        assertThat(green.check()).contains("mvn -q verify");
        assertThat(green.checkSession()).contains("api");
        assertThat(green.hints()).contains("```\n# not a heading\n```");
    }

    @Test
    void indentedLinesAreDetailsAndQuotedOnesAreNotRead() {
        PlanFile plan = PlanFile.parse("""
                # Goal
                ### Phase 1
                - [~] a

                  First.
                  - [ ] part of it
                      deeper

                  > in hand: @ann
                - [!] b
                  > failed: no
                """);

        assertThat(plan.wishes()).hasSize(2);
        assertThat(plan.wishes().get(0).hints()).contains("First.\n- [ ] part of it\n    deeper");
        assertThat(plan.wishes().get(1).hints()).isEmpty();
        assertThat(plan.plan().masterPlan()).contains("- [ ] a\n", "- [ ] b\n").doesNotContain("in hand", "failed");
    }

    @Test
    void checkboxesElsewhereAreText() {
        PlanFile plan = PlanFile.parse("""
                # Goal
                ---
                # a comment
                - [ ] of yaml
                ---
                ## Success criteria
                - [ ] it works
                ## Phase 1
                - [ ] do it
                ### Backend
                - [ ] this too
                ```sh
                - [ ] of an example
                ```
                ## Notes
                - [ ] nothing
                """);

        assertThat(plan.wishes().stream().map(TaskWish::description)).containsExactly("do it", "this too");
        assertThat(plan.goal()).contains("Goal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            '' | the plan is empty
            # G;text | there is no task in the 2 lines of the plan
            # G;## Criteria;- [ ] a | line 3 of the plan: this task stands in no phase
            ## Tasks;- [ ] a | line 1 of the plan: there is no goal
            # G;- [] a | line 2 of the plan: this is nearly a task
            # G;-[ ] a | line 2 of the plan: this is nearly a task
            # G;- [?] a | line 2 of the plan: this is nearly a task
            # G;- [ ] | line 2 of the plan: a task without words
            # G;- [ ] → @ann | line 2 of the plan: a task without words
            # G;- [ ] a → @ | line 2 of the plan: "@" names no agent
            # G;- [ ] a {priority: 11} | line 2 of the plan: priority "11" is no number from 1 to 10
            # G;- [ ] a {colour: red} | line 2 of the plan: a task has no "colour"
            # G;- [ ] a {ref: x y} | line 2 of the plan: "x y" is no ref
            # G;- [ ] a {ref: [x, y]} | line 2 of the plan: "ref" needs one value
            # G;- [ ] a {ref: x, ref: y} | line 2 of the plan: "ref" stands twice in the braces
            # G;- [ ] a {ref: x, after} | line 2 of the plan: cannot read "after" in braces
            # G;- [ ] a {ref: x};- [ ] b {ref: x} | line 3 of the plan: the ref "x" is that of line 2 already
            # G;- [ ] a {after: z} | line 2 of the plan: no task of this plan has the ref "z"
            # G;- [ ] a {ref: a, after: a} | lines 2 of the plan would wait for one another for ever
            # G;- [ ] a;- [ ] b {ref: b, after: c};- [ ] c {ref: c, after: b} | lines 3, 4 of the plan would wait for one another for ever
            # G;- [ ] a;## Gate: | line 3 of the plan: a gate without a name
            # G;- [ ] a;## Gate: g;Check: | line 4 of the plan: a check without a command
            # G;- [ ] a;## Gate: g;Review: x;Check: y | line 5 of the plan: this gate is a review already
            # G;- [ ] a;## Gate: g {session: s} | line 3 of the plan: only a check has a session
            # G;- [ ] a;## Gate: g {mode: auto} | line 3 of the plan: a gate has no "mode"
            # G;- [ ] a;``` | line 3 of the plan: a block of code begins here and has no end
            """)
    void whatIsDamagedIsRefusedByItsLine(String text, String message) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> PlanFile.parse(text.equals("''") ? " " : text.replace(';', '\n')));

        assertThat(refused.refusal().message()).isEqualTo(message);
        assertThat(refused.refusal().hint()).isNotBlank();
    }

    @Test
    void longNonsenseIsReadInNoTime() {
        String spaces = " ".repeat(200_000);
        PlanFile plan = PlanFile.parse("# Goal\n- [ ] a " + spaces + "b {tags: [" + "x, ".repeat(5_000) + "y]}\n");

        assertThat(plan.wishes().get(0).tags()).hasSize(5_001);
        assertThat(catchThrowableOfType(
                        Refused.class, () -> PlanFile.parse("# G\n- [ ] a {tags: [" + "x,".repeat(50_000) + "}")))
                .isNotNull();
    }

    private static String words(TaskWish wish) {
        String kind = wish.gate().or(wish::phase).orElse("");
        return "[" + wish.ref().orElse("") + "] " + wish.description() + ", " + kind + ", after " + wish.dependencies();
    }

    @Test
    void aTaskForAnAgentKeepsItsNameOnce() {
        PlanFile plan = PlanFile.parse("# G\n- [ ] a → @ann {tags: \"@ann\"}\n");

        assertThat(plan.wishes().get(0).tags()).containsExactly("@ann");
        assertThat(plan.items().get(0).agent()).isEqualTo(Optional.of("ann"));
    }
}
