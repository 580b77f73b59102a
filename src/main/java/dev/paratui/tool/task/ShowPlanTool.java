package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.event.Recorded;
import dev.paratui.event.task.PlanSet;
import dev.paratui.model.Ledger;
import dev.paratui.tool.Caller;
import dev.paratui.tool.Card;
import dev.paratui.tool.House;
import dev.paratui.tool.task.plan.PlanPage;
import java.util.ArrayList;
import java.util.List;

/** The plan as a document, with states and a log. */
public final class ShowPlanTool extends TaskTool<ShowPlanTool.Input, ShowPlanTool.Output> {
    private static final int PAGE = 1_000;
    private static final Card CARD = Card.forAll("show_plan", Card.Effect.LOOKS, """
            The plan as it was loaded, in Markdown, with how far every task and gate is ([x] done, [~] in hand, \
            [!] failed, [-] cancelled) and a log of who did what when. load_plan takes it back.""");

    public ShowPlanTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Nothing to say. */
    public record Input() {}

    /** The document; empty while there are neither goal nor tasks. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Output(String markdown, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        Ledger ledger = ledger();
        boolean isEmpty =
                ledger.coordination().plan().goal().isEmpty() && ledger.tasks().size() == 0;
        String page = isEmpty ? "" : PlanPage.of(ledger.coordination(), happened(ledger.revision()));
        return new Output(page, ledger.revision());
    }

    @Override
    public String text(Output output) {
        return output.markdown();
    }

    /** What is said in the log, up to the state that is shown. */
    private List<Recorded> happened(long revision) {
        List<Recorded> kept = new ArrayList<>();
        long cursor = 0;
        List<Recorded> page = house.events(cursor, PAGE);
        while (!page.isEmpty() && cursor < revision) {
            for (Recorded recorded : page) {
                cursor = recorded.stamp().revision();
                boolean isWanted = recorded.event().getClass().getPackage().equals(PlanSet.class.getPackage());
                if (isWanted && cursor <= revision) {
                    kept.add(recorded);
                }
            }
            page = house.events(cursor, PAGE);
        }
        return kept;
    }
}
