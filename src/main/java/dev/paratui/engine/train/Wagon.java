package dev.paratui.engine.train;

import dev.paratui.git.Preparation.Prepared;

/** An entry that is merged onto those before it. */
record Wagon(Rider rider, Prepared prepared) {
    String entry() {
        return rider.entry().id();
    }
}
