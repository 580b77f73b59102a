package dev.paratui.ui.widget;

import dev.paratui.ui.grid.Clusters;
import dev.paratui.ui.input.Input;
import dev.paratui.ui.input.Key;

/**
 * A field's text and the place in it where one types.
 *
 * @param at an index of {@code char}s at the border of two clusters
 */
public record TextInput(String text, int at) {
    public static final TextInput EMPTY = new TextInput("", 0);

    public static TextInput of(String text) {
        return new TextInput(text, text.length());
    }

    /** What the field is after a key or paste; the same object when that meant nothing to it. */
    public TextInput after(Input input) {
        if (input instanceof Input.Paste paste) {
            return insert(paste.text());
        }
        return input instanceof Key key ? pressed(key) : this;
    }

    public TextInput insert(String more) {
        return new TextInput(text.substring(0, at) + more + text.substring(at), at + more.length());
    }

    private TextInput pressed(Key key) {
        return switch (key.toString()) {
            case "left", "ctrl-b" -> to(before());
            case "right", "ctrl-f" -> to(behind());
            case "home", "ctrl-a" -> to(text.lastIndexOf('\n', at - 1) + 1);
            case "end", "ctrl-e" -> to(lineEnd());
            case "ctrl-left", "alt-left", "alt-b" -> to(wordBefore());
            case "ctrl-right", "alt-right", "alt-f" -> to(wordBehind());
            case "backspace" -> without(before(), at);
            case "delete", "ctrl-d" -> without(at, behind());
            case "ctrl-w", "alt-backspace", "ctrl-backspace" -> without(wordBefore(), at);
            case "alt-d" -> without(at, wordBehind());
            case "ctrl-u" -> without(text.lastIndexOf('\n', at - 1) + 1, at);
            case "ctrl-k" -> without(at, lineEnd());
            default -> key.typed().map(this::insert).orElse(this);
        };
    }

    private TextInput to(int index) {
        return new TextInput(text, index);
    }

    private TextInput without(int from, int until) {
        return new TextInput(text.substring(0, from) + text.substring(until), from);
    }

    private int before() {
        Clusters clusters = new Clusters(text.substring(0, at));
        int last = 0;
        while (clusters.next()) {
            last = clusters.begin();
        }
        return last;
    }

    private int behind() {
        Clusters clusters = new Clusters(text.substring(at));
        return clusters.next() ? at + clusters.end() : text.length();
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int wordBefore() {
        int index = at;
        while (index > 0 && !Character.isLetterOrDigit(text.charAt(index - 1))) {
            index--;
        }
        while (index > 0 && Character.isLetterOrDigit(text.charAt(index - 1))) {
            index--;
        }
        return index;
    }

    private int wordBehind() {
        int index = at;
        while (index < text.length() && !Character.isLetterOrDigit(text.charAt(index))) {
            index++;
        }
        while (index < text.length() && Character.isLetterOrDigit(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
