package dev.paratui.ui.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paratui.tool.IntegrateTool;
import dev.paratui.tool.ToolListTool;
import dev.paratui.tool.UndoListTool;
import dev.paratui.ui.widget.Scroll;
import dev.paratui.ui.widget.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies over the screen and has the keys. A dialog about a session holds that session's name from the moment it was
 * opened, whatever the list does meanwhile.
 */
public sealed interface Dialog {
    /** The session it is about; empty when it is about none. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /**
     * One line to type.
     *
     * @param session empty where the verb is about no session
     */
    record Prompt(Verb verb, String session, TextInput field) implements Dialog {
        @Override
        public Optional<String> about() {
            return Optional.of(session).filter(name -> !name.isEmpty());
        }

        Prompt with(TextInput typed) {
            return new Prompt(verb, session, typed);
        }
    }

    /**
     * A new session.
     *
     * @param fields one for each of {@link #LABELS}
     * @param at the field that has the keys
     */
    record Form(List<TextInput> fields, int at) implements Dialog {
        public static final List<String> LABELS = List.of("name", "agent", "prompt");
        public static final Form EMPTY = new Form(List.of(TextInput.EMPTY, TextInput.EMPTY, TextInput.EMPTY), 0);

        public Form {
            fields = List.copyOf(fields);
        }

        String text(int field) {
            return fields.get(field).text().strip();
        }

        Form moved(int by) {
            return new Form(fields, Math.floorMod(at + by, fields.size()));
        }

        Form with(TextInput typed) {
            List<TextInput> changed = new ArrayList<>(fields);
            changed.set(at, typed);
            return new Form(changed, at);
        }
    }

    /**
     * What to do with several sessions.
     *
     * @param sessions as they were marked when it was opened
     * @param words to send them
     */
    record Many(Verb verb, List<String> sessions, TextInput words) implements Dialog {
        public Many {
            sessions = List.copyOf(sessions);
        }
    }

    /** Whether to cancel that session. */
    record Cancel(String session) implements Dialog {
        @Override
        public Optional<String> about() {
            return Optional.of(session);
        }
    }

    /**
     * Whether to land that session.
     *
     * @param paths the files that are to land; empty for all
     * @param verdict empty until the dry run has answered
     */
    record Integrate(String session, List<String> paths, Optional<IntegrateTool.Output> verdict) implements Dialog {
        public Integrate {
            paths = List.copyOf(paths);
        }

        Integrate judged(IntegrateTool.Output output) {
            return new Integrate(session, paths, Optional.of(output));
        }

        @Override
        public Optional<String> about() {
            return Optional.of(session);
        }
    }

    /**
     * What to do with that task.
     *
     * @param what its description
     * @param words that go with it; may be empty
     */
    record OfTask(String task, String what, Deed deed, TextInput words) implements Dialog {}

    /** Why that session is believed to do what it does. */
    record Explain(String session) implements Dialog {
        @Override
        public Optional<String> about() {
            return Optional.of(session);
        }
    }

    /** Whether to take that act back. */
    record Undo(UndoListTool.ActView act) implements Dialog {}

    /** What to say about a line of a session's changes. */
    record Remark(String session, Review.Comment place, TextInput words) implements Dialog {
        @Override
        public Optional<String> about() {
            return Optional.of(session);
        }
    }

    /** Whether to send what was said about a session's changes. */
    record SendReview(String session, TextInput closing) implements Dialog {
        @Override
        public Optional<String> about() {
            return Optional.of(session);
        }
    }

    /** Everything that can be done, by its name. */
    record Palette(TextInput search, int at) implements Dialog {}

    /**
     * Which repository to open.
     *
     * @param folders that the path may become
     * @param at the chosen one of them; {@link #NONE}: the path as it is typed
     * @param mistake why it was not opened; may be empty
     */
    record Open(TextInput path, List<News.Folder> folders, int at, String mistake) implements Dialog {
        public static final int NONE = -1;

        public Open {
            folders = List.copyOf(folders);
        }

        Open at(TextInput newPath) {
            return new Open(newPath, folders, at, mistake);
        }

        /** Until it is known what fits, those of the known ones that do. */
        Open typed(TextInput newPath) {
            List<News.Folder> fitting = folders.stream()
                    .filter(folder -> folder.path().startsWith(newPath.text()))
                    .toList();
            return new Open(newPath, fitting, NONE, "");
        }

        Open moved(int by) {
            return new Open(path, folders, Math.max(NONE, Math.min(folders.size() - 1, at + by)), mistake);
        }

        Open among(List<News.Folder> newFolders) {
            return new Open(path, newFolders, NONE, mistake);
        }

        String wanted() {
            return at == NONE ? path.text() : folders.get(at).path();
        }

        /** The chosen folder; else as far as all of them are alike; else the first. */
        String completed() {
            if (at != NONE || folders.isEmpty()) {
                return wanted();
            }
            String alike = folders.get(0).path();
            for (News.Folder folder : folders) {
                int same = 0;
                while (same < Math.min(alike.length(), folder.path().length())
                        && alike.charAt(same) == folder.path().charAt(same)) {
                    same++;
                }
                alike = alike.substring(0, same);
            }
            return alike.length() > path.text().length()
                    ? alike
                    : folders.get(0).path();
        }
    }

    /**
     * A tool's arguments.
     *
     * @param fields one for each argument
     * @param at the field that has the keys
     * @param mistake why it was not called; may be empty
     * @param was what the fields of a thing that is edited said at first: only what differs is sent; empty when nothing
     *     is edited
     */
    record Ask(ToolListTool.CardView tool, List<TextInput> fields, int at, String mistake, List<String> was)
            implements Dialog {
        public Ask {
            fields = List.copyOf(fields);
            was = List.copyOf(was);
        }

        static Ask of(ToolListTool.CardView tool, List<TextInput> fields, int at) {
            return new Ask(tool, fields, at, "", List.of());
        }

        /** With what was typed for some of its fields. */
        Ask over(JsonNode typed) {
            List<TextInput> changed = new ArrayList<>(fields);
            for (int i = 0; i < changed.size(); i++) {
                JsonNode value = typed.get(tool.arguments().get(i).name());
                if (value != null) {
                    changed.set(i, TextInput.of(Wanted.typed(value)));
                }
            }
            return new Ask(tool, changed, at, "", was);
        }

        boolean isUntouched() {
            return !was.isEmpty()
                    && fields.stream().map(TextInput::text).toList().equals(was);
        }

        static Ask editing(ToolListTool.CardView tool, List<String> was, int at) {
            return new Ask(tool, was.stream().map(TextInput::of).toList(), at, "", was);
        }

        TextInput field() {
            return fields.get(at);
        }

        Ask moved(int by) {
            return at(Math.floorMod(at + by, fields.size()), "");
        }

        Ask at(int place, String why) {
            return new Ask(tool, fields, place, why, was);
        }

        Ask typed(TextInput text) {
            List<TextInput> changed = new ArrayList<>(fields);
            changed.set(at, text);
            return new Ask(tool, changed, at, "", was);
        }
    }

    /** What a tool has answered, to be read. */
    record Answer(String title, List<String> lines, Scroll scroll, Find find) implements Dialog {
        public Answer {
            lines = List.copyOf(lines);
        }

        Answer scrolled(Scroll newScroll) {
            return new Answer(title, lines, newScroll, find);
        }

        Answer finding(Find newFind) {
            return new Answer(title, lines, scroll, newFind);
        }
    }

    /**
     * What is searched for in a text.
     *
     * @param at the line that was found; negative before that
     * @param isOpen whether it is being typed
     */
    record Find(TextInput words, int at, boolean isOpen) {
        static final Find NOTHING = new Find(TextInput.EMPTY, -1, false);
    }

    /** The keys. */
    record Help(TextInput search, int first) implements Dialog {}
}
