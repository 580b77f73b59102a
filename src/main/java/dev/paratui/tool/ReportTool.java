package dev.paratui.tool;

import dev.paratui.command.ReportStanding;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Report;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent tells how it stands. */
public final class ReportTool extends HouseTool<ReportTool.Input, ReportTool.Output> {
    private static final Pattern TODOS = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
    private static final Card CARD = Card.forAll("para_report", Card.Effect.CHANGES, """
            Tell in a few words how your session stands, so that the person and the leader see it beside what is \
            measured. Use \
            it at each turn of the work, and with `blocked` when you cannot go on.""");

    public ReportTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** How it stands. */
    public record Input(
            @Says("what you are doing, in a few words") String text,

            @Says(
                    value = "of the whole test suite",
                    oneOf = {"passed", "failed", "unknown"})
            Optional<String> tests,

            @Says("done and total, as 3/7") Optional<String> todos,
            @Says("why you cannot go on") Optional<String> blocked,
            @Says("default: your own") Optional<String> session) {}

    /** The session. */
    public record Output(SessionView session, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        SessionName name = house.named(input.session(), caller);
        input.todos().ifPresent(ReportTool::refuseBadTodos);
        Report report = new Report(
                input.text(),
                input.tests(),
                input.todos(),
                input.blocked(),
                house.world().now());
        house.ask(new ReportStanding(name, report), caller, Optional.of(name));
        SessionView session = house.view(name);
        return new Output(session, session.revision());
    }

    @Override
    public String text(Output output) {
        return "noted";
    }

    private static void refuseBadTodos(String todos) {
        Matcher matcher = TODOS.matcher(todos);
        if (!matcher.matches()) {
            throw new Refused(
                    Code.BAD_ARGUMENT, "todos is \"" + Words.shown(todos) + "\"", "give done and total, as 3/7");
        }
        if (Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw new Refused(Code.BAD_ARGUMENT, "more todos are done than there are", "give done and total, as 3/7");
        }
    }
}
