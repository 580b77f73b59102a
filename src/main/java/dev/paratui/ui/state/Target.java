package dev.paratui.ui.state;

import dev.paratui.ui.grid.Spot;

/** A thing on the screen that a click chooses and a second one opens. */
public sealed interface Target extends Spot {
    /** A row that is none, as a heading. */
    Target NONE = new Nothing();

    /** Nothing to be chosen. */
    record Nothing() implements Target {}

    /** A session in the list. */
    record OfSession(String name) implements Target {}

    /** One of several panes beside each other. */
    record OfPane(String session) implements Target {}

    /** A task, by its id. */
    record OfTask(String id) implements Target {}

    /** An entry of the train, by its id. */
    record OfEntry(String id) implements Target {}

    /** A cell of the matrix of conflicts. */
    record OfCell(Page.Cell cell) implements Target {}

    /** Something that an agent found out or wrote, by its id. */
    record Said(String id) implements Target {}

    /** An event, by its revision. */
    record Happened(long revision) implements Target {}

    /** A file of a diff, by its place. */
    record OfFile(int file) implements Target {}

    /** A row of a diff's text. */
    record OfRow(int row) implements Target {}

    /** A row of the palette. */
    record Offered(Offer offer) implements Target {}

    /** A field of the form that is open, by its place. */
    record OfField(int at) implements Target {}

    /** A notice over the page: a click puts it away. */
    record OfNotice(Toast toast) implements Target {}

    /** The line that says what lands: a click goes to the train. */
    record OfTrain() implements Target {}

    /** A row of the help. */
    record OfVerb(Verb verb) implements Target {}
}
