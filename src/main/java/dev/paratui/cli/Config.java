package dev.paratui.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.exec.Environment;
import dev.paratui.exec.Invocation;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code para config}: the settings, each with the file it comes from. Needs no supervisor. */
@Command(
        name = "config",
        header = "Show and change the settings; a change counts from the next action on.",
        footer = {
            "",
            "Examples:",
            "  para config show",
            "  para config get landing.strategy",
            "  para config set landing.check \"mvn -q verify\" --team",
            "  para config edit --user",
            "  para config path"
        })
final class Config extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "show|get|set|edit|path", description = "Default: show.")
    private String action = "show";

    @Parameters(index = "1", arity = "0..1", paramLabel = "KEY", description = "As landing.strategy.")
    private Optional<String> key = Optional.empty();

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "As in TOML, text without quotes.")
    private Optional<String> value = Optional.empty();

    @Option(names = "--team", description = "In para.toml, shared by the team.")
    private boolean team;

    @Option(names = "--user", description = "In your own file, for all repositories.")
    private boolean user;

    @Override
    int run(Desk desk) {
        Preferences preferences = desk.outside().faces().preferences(desk.repository());
        return switch (action) {
            case "show" -> show(desk, key.map(preferences::at).map(List::of).orElseGet(preferences::all));
            case "get" -> one(desk, preferences.at(needed(key, "key")));
            case "set" -> one(desk, preferences.set(layer(), needed(key, "key"), needed(value, "value")));
            case "edit" -> edit(desk, preferences);
            case "path" ->
                desk.show(
                        Trees.object().put("path", preferences.file(layer()).toString()),
                        path -> desk.say(path.path("path").asText()));
            default ->
                throw new Refused(
                        Code.BAD_ARGUMENT,
                        "`config` cannot \"" + Words.shown(action) + "\"",
                        "para config show, get KEY, set KEY VALUE, edit, or path");
        };
    }

    private Preferences.Layer layer() {
        if (team && user) {
            throw new Refused(Code.BAD_ARGUMENT, "both --team and --user are given", "give one of them");
        }
        if (team) {
            return Preferences.Layer.TEAM;
        }
        return user ? Preferences.Layer.USER : Preferences.Layer.CHECKOUT;
    }

    private String needed(Optional<String> given, String what) {
        return given.orElseThrow(() -> new Refused(
                Code.BAD_ARGUMENT, "no " + what + " is given", "para config " + action + " KEY" + valueWord()));
    }

    private String valueWord() {
        return action.equals("set") ? " VALUE" : "";
    }

    private static int show(Desk desk, List<Preferences.Value> values) {
        ObjectNode result = Trees.object();
        ArrayNode settings = result.putArray("settings");
        values.forEach(found -> settings.add(json(found)));
        return desk.show(result, shown -> {
            Table table = new Table("KEY", "VALUE", "FROM");
            values.forEach(found -> table.row(found.path(), found.value(), found.source()));
            table.fittedTo(desk.width().columns()).forEach(desk::say);
        });
    }

    private static int one(Desk desk, Preferences.Value found) {
        return desk.show(json(found), shown -> desk.say(found.value()));
    }

    private static ObjectNode json(Preferences.Value found) {
        return Trees.object()
                .put("path", found.path())
                .put("value", found.value())
                .put("source", found.source());
    }

    private int edit(Desk desk, Preferences preferences) {
        if (!desk.console().isTerminal()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "there is no terminal to edit in",
                    "para config set KEY VALUE, or edit " + preferences.file(layer()));
        }
        Environment environment = desk.place().environment();
        String editor =
                environment.get("VISUAL").or(() -> environment.get("EDITOR")).orElse("vi");
        List<String> argv = new ArrayList<>(List.of(editor.strip().split("\\s+")));
        argv.add(preferences.file(layer()).toString());
        int exit = desk.outside().exec().runOnTerminal(Invocation.of(argv));
        preferences.all();
        return exit == Exit.OK ? Exit.OK : Exit.FAILED;
    }
}
