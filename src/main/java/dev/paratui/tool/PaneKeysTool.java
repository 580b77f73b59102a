package dev.paratui.tool;

import dev.paratui.engine.World;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.SessionName;
import dev.paratui.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Presses keys in a session's pane; for a person who types in it from the dashboard. Nothing of it is kept. */
public final class PaneKeysTool extends HouseTool<PaneKeysTool.Input, PaneKeysTool.Output> {
    private static final int MAX_KEYS = 500;
    private static final Pattern NAME = Pattern.compile(
            "(C-|M-|S-){0,3}([!-~]|F[0-9]{1,2}|Up|Down|Left|Right|Home|End|PPage|NPage|IC|DC|BSpace|BTab|Tab|Enter|"
                    + "Escape|Space)");
    private static final Card CARD = Card.forPersons(
            "pane_keys",
            Card.Effect.CHANGES,
            "Press keys in a session's pane, as if you sat at it. For a text and Enter para_send is the better one.");

    public PaneKeysTool(House house) {
        super(house, CARD, Input.class, Output.class);
    }

    /** Which keys; the text comes first. */
    public record Input(
            @Says("its name") String session,
            @Says("characters, typed one by one") Optional<String> text,

            @Says("whether the text is pasted in one piece; default false")
            Optional<Boolean> paste,

            @Says("keys by their names for tmux: Enter, C-c, Up, M-b")
            List<String> keys) {}

    /** Where they went. */
    public record Output(String session) {}

    @Override
    public Output call(Input input, Caller caller) {
        for (String key : input.keys()) {
            if (!NAME.matcher(key).matches()) {
                throw refused("\"" + Words.shown(key) + "\" is no key", "write keys as a, Enter, C-c, M-b, Up, F5");
            }
        }
        if (input.keys().size() > MAX_KEYS) {
            throw refused(input.keys().size() + " keys at once are too many", "at most " + MAX_KEYS + " a call");
        }
        SessionName name = SessionName.parse(input.session());
        World.Manner manner = input.paste().orElse(false) ? World.Manner.PASTED : World.Manner.TYPED;
        house.world()
                .press(
                        house.session(name),
                        new World.Strokes(input.text().filter(text -> !text.isEmpty()), manner, input.keys()));
        return new Output(name.value());
    }

    private static Refused refused(String what, String hint) {
        return new Refused(Code.BAD_ARGUMENT, what, hint);
    }
}
