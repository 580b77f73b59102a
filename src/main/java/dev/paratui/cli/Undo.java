package dev.paratui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para undo}: takes back the newest act, or a certain one; {@code undo list} shows them. */
@Command(
        name = "undo",
        header = "Take back a cancel, finish or landing; without an id the newest.",
        footer = {
            "",
            "Examples:",
            "  para undo              the newest act; again: one further back",
            "  para undo list         what can be taken back",
            "  para undo act-12"
        })
final class Undo extends Verb {
    private static final String LIST = "list";

    @Parameters(paramLabel = "ID|list", arity = "0..1", description = "Which act, or the list of them.")
    private Optional<String> id = Optional.empty();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        return id.equals(Optional.of(LIST))
                ? desk.show(desk.look("para_undo_list", Given.none()), list -> words(desk, list.path("acts")))
                : Undone.show(desk, desk.change("para_undo", Given.none().with("id", id)));
    }

    private static void words(Desk desk, JsonNode acts) {
        if (acts.isEmpty()) {
            desk.say("nothing was done yet that could be taken back");
            return;
        }
        Table table = new Table("ID", "ACT", "SESSION", "AGE", "");
        for (JsonNode act : acts) {
            table.row(
                    act.path("id").asText(),
                    act.path("act").asText(),
                    act.path("session").asText(),
                    Ages.brief(act.path("at").asText(), desk.place().clock().instant()),
                    act.path("undone").asBoolean() ? "undone" : act.path("gone").asBoolean() ? "cleaned" : "");
        }
        table.fittedTo(desk.width().columns()).forEach(desk::say);
    }
}
