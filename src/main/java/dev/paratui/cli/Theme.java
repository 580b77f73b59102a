package dev.paratui.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paratui.client.Trees;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code para theme}: the colours there are. */
@Command(
        name = "theme",
        header = "List the themes, or show one as a file to begin your own with.",
        footer = {
            "",
            "Examples:",
            "  para theme list",
            "  para theme show midnight > ~/.config/para/themes/mine.properties",
            "  para config set ui.theme mine --user"
        })
final class Theme extends Verb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "list|show", description = "Default: list.")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Which to show.")
    private Optional<String> name = Optional.empty();

    @Override
    boolean isCompleteAlone() {
        return true;
    }

    @Override
    int run(Desk desk) {
        Faces faces = desk.outside().faces();
        if (action.equals("list")) {
            List<String> names = faces.themes();
            ObjectNode result = Trees.object();
            names.forEach(result.putArray("themes")::add);
            return desk.show(result, shown -> names.forEach(desk::say));
        }
        if (!action.equals("show") || name.isEmpty()) {
            throw new Refused(Code.BAD_ARGUMENT, "no theme is named", "para theme list, or para theme show NAME");
        }
        String text = faces.theme(name.get());
        return desk.show(Trees.object().put("name", name.get()).put("text", text), shown -> text.lines()
                .forEach(desk::say));
    }
}
