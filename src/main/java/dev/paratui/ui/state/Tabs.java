package dev.paratui.ui.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The repositories of a dashboard: each has a state of its own, which goes on while another is looked at.
 *
 * @param chosen the tab that is looked at
 * @param next the number of the next tab; none is used twice, so that what comes late reaches nobody else
 */
public record Tabs(List<Tab> all, int chosen, int next) {
    public Tabs {
        all = List.copyOf(all);
    }

    /** A repository, by its folder, and all that the dashboard knows of it. */
    public record Tab(int id, String place, UiState state) {
        Tab with(UiState newState) {
            return new Tab(id, place, newState);
        }
    }

    /** With one repository. */
    public static Tabs of(UiState state) {
        return new Tabs(List.of(new Tab(0, state.fleet().repository(), state)), 0, 1).labelled();
    }

    /** The state that is looked at. */
    public UiState shown() {
        return find(chosen).orElseThrow().state();
    }

    public Optional<Tab> find(int id) {
        return all.stream().filter(tab -> tab.id() == id).findFirst();
    }

    public Optional<Tab> at(String place) {
        return all.stream().filter(tab -> tab.place().equals(place)).findFirst();
    }

    public List<Integer> ids() {
        return all.stream().map(Tab::id).toList();
    }

    /** With another state of the one that is looked at. */
    public Tabs shown(UiState state) {
        return with(chosen, state);
    }

    Tabs with(int id, UiState state) {
        List<Tab> changed =
                all.stream().map(tab -> tab.id() == id ? tab.with(state) : tab).toList();
        return new Tabs(changed, chosen, next).labelled();
    }

    /** With one more, at the end; it is not yet looked at. */
    Tabs and(UiState state) {
        List<Tab> more = new ArrayList<>(all);
        more.add(new Tab(next, state.fleet().repository(), state));
        return new Tabs(more, chosen, next + 1).labelled();
    }

    Tabs without(int id) {
        return new Tabs(all.stream().filter(tab -> tab.id() != id).toList(), chosen, next).labelled();
    }

    Tabs choosing(int id) {
        return new Tabs(all, id, next).labelled();
    }

    /** One alone is not counted: most people have but one, at every key. */
    Strip strip() {
        return all.size() < 2
                ? Strip.NONE
                : new Strip(all.stream().map(this::label).toList(), chosen);
    }

    /** The one that is looked at shows them all. */
    private Tabs labelled() {
        Strip strip = strip();
        Optional<Tab> tab =
                find(chosen).filter(shown -> !shown.state().scene().strip().equals(strip));
        if (tab.isEmpty()) {
            return this;
        }
        UiState state = tab.get().state();
        Tab named = tab.get().with(state.with(state.scene().labelled(strip)));
        return new Tabs(
                all.stream().map(old -> old.id() == chosen ? named : old).toList(), chosen, next);
    }

    private Strip.Label label(Tab tab) {
        Fleet fleet = tab.state().fleet();
        return new Strip.Label(
                tab.id(), name(tab), tab.place(), fleet.needing(), fleet.link().kind());
    }

    /** The folder's name; with the folder above it where that alone names two. */
    private String name(Tab tab) {
        long alike = all.stream()
                .filter(other -> last(other.place(), 1).equals(last(tab.place(), 1)))
                .count();
        return last(tab.place(), alike > 1 ? 2 : 1);
    }

    private static String last(String place, int count) {
        Path path = Path.of(place);
        int names = path.getNameCount();
        return names == 0
                ? place
                : path.subpath(Math.max(0, names - count), names).toString();
    }
}
