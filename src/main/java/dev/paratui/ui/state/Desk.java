package dev.paratui.ui.state;

import dev.paratui.tool.ToolListTool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person has at hand here, beside what the supervisor tells.
 *
 * @param tools all that can be called; empty until they were asked for
 * @param reviews what the person thinks of sessions' changes, by session
 * @param live whose pane has the keys now
 * @param wall several panes beside each other; empty: only the selected one
 * @param away how everything stood when the person looked away; empty while they look
 */
public record Desk(
        List<ToolListTool.CardView> tools,
        Map<String, Review> reviews,
        Optional<Live> live,
        Marks marks,
        Frame frame,
        Optional<Away> away,
        Optional<Wall> wall) {
    static final Desk EMPTY = new Desk(
            List.of(), Map.of(), Optional.empty(), Marks.NONE, Frame.USUAL, Optional.empty(), Optional.empty());

    public Desk {
        tools = List.copyOf(tools);
        reviews = Map.copyOf(reviews);
    }

    Desk tooled(List<ToolListTool.CardView> newTools) {
        return new Desk(newTools, reviews, live, marks, frame, away, wall);
    }

    public Review review(String session) {
        return reviews.getOrDefault(session, Review.NONE);
    }

    Desk reviewing(String session, Review review) {
        Map<String, Review> all = new HashMap<>(reviews);
        all.put(session, review);
        return new Desk(tools, all, live, marks, frame, away, wall);
    }

    Desk living(Live newLive) {
        return new Desk(tools, reviews, Optional.of(newLive), marks, frame, away, wall);
    }

    Desk quiet() {
        return new Desk(tools, reviews, Optional.empty(), marks, frame, away, wall);
    }

    Desk with(Marks newMarks) {
        return new Desk(tools, reviews, live, newMarks, frame, away, wall);
    }

    Desk with(Frame newFrame) {
        return new Desk(tools, reviews, live, marks, newFrame, away, wall);
    }

    Desk left(Away newAway) {
        return new Desk(tools, reviews, live, marks, frame, Optional.of(newAway), wall);
    }

    Desk walled(Optional<Wall> newWall) {
        return new Desk(tools, reviews, live, marks, frame, away, newWall);
    }

    Desk back() {
        return new Desk(tools, reviews, live, marks, frame, Optional.empty(), wall);
    }

    public Optional<ToolListTool.CardView> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
