package dev.paratui.tool.task.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through the lines of a plan file and finds goal, tasks and gates. */
final class PlanReader {
    private static final int LOWEST_LEVEL = 6;
    private static final String FENCE = "```";
    private static final String OTHER_FENCE = "~~~";
    private static final String FRONT = "---";

    private final List<String> lines;
    private final List<PlanItem> items = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Region region = Region.TOP;
    private int stage;

    PlanReader(List<String> lines) {
        this.lines = lines;
    }

    List<PlanItem> items() {
        return items;
    }

    /** The first heading of the first level; else the first words under {@code Instruction}. */
    Optional<String> goal() {
        return title.or(this::instruction);
    }

    void read() {
        int at = 0;
        while (at < lines.size()) {
            at = step(at);
        }
    }

    /** Reads what begins at a line and says where the next begins. */
    private int step(int at) {
        String line = lines.get(at);
        if (isFence(line)) {
            return afterFence(at);
        }
        if (line.strip().equals(FRONT) && isAtBeginning(at)) {
            return afterFrontMatter(at);
        }
        Optional<Heading> heading = Heading.of(line);
        if (heading.isPresent()) {
            return under(heading.get(), at);
        }
        Optional<Checkbox> box = region.holdsTasks() ? Checkbox.of(line(at)) : Optional.empty();
        return box.map(found -> task(found, at)).orElse(at + 1);
    }

    private int under(Heading heading, int at) {
        if (heading.gate().isPresent()) {
            stage++;
            region = region.afterGate(heading.level());
            GateReader gate = new GateReader(lines, at, stage);
            items.add(gate.read(heading.gate().get(), region.phase()));
            return gate.end();
        }
        if (heading.isPhase() || heading.is("Tasks")) {
            stage++;
            region = new Region(heading.level(), heading.isPhase() ? heading.phase() : "", Region.Use.TASKS);
        } else if (heading.isTitle()) {
            title = title.or(() -> Optional.of(heading.text()));
            region = Region.TOP;
        } else {
            region = region.at(heading.level());
        }
        return at + 1;
    }

    private int task(Checkbox box, int at) {
        int end = Details.end(lines, at + 1);
        ItemText text = ItemText.parse(box.text(), PlanItem.Kind.TASK, line(at));
        if (text.words().isEmpty()) {
            throw line(at).bad("a task without words", "say what is to be done: - [ ] text");
        }
        items.add(new PlanItem(
                new PlanItem.Place(at, end, stage, region.phase()),
                text.words(),
                box.meaning(),
                text.agent(),
                text.attributes(),
                Details.of(lines.subList(at + 1, end)),
                Optional.empty()));
        return end;
    }

    private int afterFence(int at) {
        String sign = lines.get(at).strip().startsWith(FENCE) ? FENCE : OTHER_FENCE;
        for (int end = at + 1; end < lines.size(); end++) {
            if (lines.get(end).strip().startsWith(sign)) {
                return end + 1;
            }
        }
        throw line(at).bad("a block of code begins here and has no end", "close it with " + sign);
    }

    static boolean isFence(String line) {
        String words = line.strip();
        return words.startsWith(FENCE) || words.startsWith(OTHER_FENCE);
    }

    private boolean isAtBeginning(int at) {
        return lines.subList(0, at).stream()
                .allMatch(line -> line.isBlank()
                        || Heading.of(line).filter(Heading::isTitle).isPresent());
    }

    /** Without an end it is only a line across the page. */
    private int afterFrontMatter(int at) {
        for (int end = at + 1; end < lines.size(); end++) {
            if (lines.get(end).strip().equals(FRONT)) {
                return end + 1;
            }
        }
        return at + 1;
    }

    private Optional<String> instruction() {
        boolean isIn = false;
        for (String line : lines) {
            Optional<Heading> heading = Heading.of(line);
            isIn = heading.map(found -> found.is("Instruction") || found.is("Goal"))
                    .orElse(isIn);
            if (isIn && heading.isEmpty() && !line.isBlank()) {
                return Optional.of(line.strip());
            }
        }
        return Optional.empty();
    }

    private PlanLine line(int index) {
        return new PlanLine(index, lines.get(index));
    }

    /**
     * The part of the file that is being read.
     *
     * @param level of its heading; deeper ones belong to it
     */
    private record Region(int level, String phase, Use use) {
        /** Directly under the title. */
        static final Region TOP = new Region(LOWEST_LEVEL, "", Use.TASKS);

        enum Use {
            TASKS,
            TEXT
        }

        boolean holdsTasks() {
            return use == Use.TASKS;
        }

        /** A heading of no meaning to plans. */
        Region at(int newLevel) {
            return newLevel > level ? this : new Region(newLevel, "", Use.TEXT);
        }

        /** What follows a gate belongs to no phase, until there is one again; the gate itself to the one before. */
        Region afterGate(int newLevel) {
            return new Region(newLevel, phase, Use.TEXT);
        }
    }
}
