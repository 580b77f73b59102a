package dev.paratui.tool;

import dev.paratui.command.Command;
import dev.paratui.command.MoveEntry;
import dev.paratui.command.Subject;
import dev.paratui.command.WithdrawEntry;
import dev.paratui.model.Code;
import dev.paratui.model.Entry;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Train;
import dev.paratui.model.Words;
import java.util.Optional;

/** Takes an entry out of the train, or gives it another place. */
public final class TrainChangeTool extends HouseTool<TrainChangeTool.Input, TrainChangeTool.Output> {
    private static final Card CARD = Card.forLeaders("para_train_change", Card.Effect.DESTROYS, """
            Take an entry out of the train (`withdraw`: its session is in review again, and para_undo puts it \
            back), or move it before another one, or to the end (`move`); or tell the session of one in \
            conflict how to resolve it (`resolve`): once it has merged the target, it goes back into the train by \
            itself. Entries are named by id or by session.""");

    public TrainChangeTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** What to change. */
    public record Input(
            @Says(
                    value = "withdraw: take it out; move: give it another place; resolve: tell its session to",
                    oneOf = {"withdraw", "move", "resolve"})
            String action,

            @Says("the entry's id, or its session") String entry,

            @Says("for move: the entry or session to stand before; default: the end")
            Optional<String> before,

            @Says("for withdraw: why; kept in the history") Optional<String> reason) {}

    /** The entry as it is now. */
    public record Output(EntryView entry, long revision) {}

    @Override
    public Output call(Input input, Caller caller) {
        String id = id(input.entry());
        if (input.action().equals("resolve")) {
            house.askToResolve(id);
        } else {
            Command command = input.action().equals("withdraw")
                    ? new WithdrawEntry(id, input.reason().orElse(""))
                    : new MoveEntry(id, input.before().map(this::id));
            house.ask(command, caller, new Subject.OfEntry(id));
        }
        EntryView entry = EntryView.of(
                train().find(id).orElseThrow(),
                house.board().snapshot(),
                house.world().now());
        return new Output(entry, entry.revision());
    }

    @Override
    public String text(Output output) {
        return "session " + output.entry().session() + " is " + output.entry().state() + " in the train";
    }

    /** A session stands for its entry that is under way, else for its newest. */
    private String id(String given) {
        if (train().find(given).isPresent()) {
            return given;
        }
        SessionName name = SessionName.parse(given);
        return train().openOf(name)
                .or(() -> newest(name))
                .map(Entry::id)
                .orElseThrow(() -> new Refused(
                        Code.NOT_FOUND,
                        "neither an entry nor a session in the train is called \"" + Words.shown(given) + "\"",
                        "`para train` shows all"));
    }

    private Optional<Entry> newest(SessionName name) {
        return house.board().snapshot().ledger().session(name).flatMap(train()::newestOf);
    }

    private Train train() {
        return house.board().snapshot().ledger().train();
    }
}
