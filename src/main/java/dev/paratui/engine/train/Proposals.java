package dev.paratui.engine.train;

import dev.paratui.config.Forge;
import dev.paratui.config.Forges;
import dev.paratui.config.Settings;
import dev.paratui.engine.duty.Trial;
import dev.paratui.git.Repository;
import dev.paratui.model.Code;
import dev.paratui.model.Refused;
import dev.paratui.model.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Offers checked work elsewhere, instead of moving its target: pushes the session's branch and opens a request to merge
 * it. Cut off, it is done again: what is pushed stays pushed, and a request that is open is found.
 */
public final class Proposals {
    private static final String PUSH = "remote=$(git config \"branch.$PARA_TARGET.remote\"); "
            + "git push \"${remote:-origin}\" \"refs/heads/$PARA_BRANCH:refs/heads/$PARA_BRANCH\"";
    private static final int MAX_WORDS = 1_000;

    private final Repository repository;
    private final Forges forges;
    private final Trial trial;

    public Proposals(Repository repository, Forges forges, Trial trial) {
        this.repository = repository;
        this.forges = forges;
        this.trial = trial;
    }

    /** The address of the request; refused in the words of what failed. */
    String propose(Wagon wagon, Settings settings) {
        Rider rider = wagon.rider();
        if (rider.entry().isPartial()) {
            throw new Refused(
                    Code.BAD_ARGUMENT,
                    "a request is for the whole of a session, and only some of its files were chosen",
                    "integrate it without --paths; or land here: para config set landing.publish land");
        }
        Forge forge = forges.named(settings.forge());
        Map<String, String> places = places(wagon);
        Errand errand = new Errand(rider, settings, forge.environment());
        Trial.Verdict push = errand.run(PUSH);
        if (!push.passed()) {
            throw failed("branch " + rider.branch() + " could not be pushed", push, rider);
        }
        return found(forge, places, errand).orElseGet(() -> created(forge, places, errand));
    }

    private static Optional<String> found(Forge forge, Map<String, String> places, Errand errand) {
        if (forge.find().isEmpty()) {
            return Optional.empty();
        }
        Trial.Verdict told = errand.run(line(Forge.filled(forge.find(), places)));
        return told.passed() ? forge.address(told.tail()) : Optional.empty();
    }

    private static String created(Forge forge, Map<String, String> places, Errand errand) {
        Trial.Verdict told = errand.run(line(Forge.filled(forge.create(), places)));
        if (!told.passed()) {
            String what = "branch " + errand.rider.branch() + " is pushed, but " + forge.name() + " opened no request";
            throw failed(what, told, errand.rider);
        }
        return forge.address(told.tail())
                .orElseThrow(() ->
                        failed("a request was opened, but " + forge.name() + " told no address", told, errand.rider));
    }

    private Map<String, String> places(Wagon wagon) {
        String given = wagon.rider().entry().message();
        String message = given.isBlank() ? repository.message(wagon.prepared().commit()) : given;
        String[] parts = message.strip().split("\\R", 2);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("branch", wagon.rider().branch());
        places.put("target", wagon.rider().entry().target());
        places.put("title", parts[0].strip());
        places.put("body", parts.length > 1 ? parts[1].strip() : "");
        return places;
    }

    private static Refused failed(String what, Trial.Verdict verdict, Rider rider) {
        String said = verdict.tail().isEmpty() ? verdict.words() : verdict.tail();
        return new Refused(
                Code.FAILED,
                what + ": " + Words.clip(said, MAX_WORDS),
                "mend that, then: para integrate " + rider.session().name()
                        + "; or land here: para config set landing.publish land");
    }

    private static String line(List<String> argv) {
        return argv.stream()
                .map(argument -> "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** What is run for one entry, in its work tree. */
    private final class Errand {
        private final Rider rider;
        private final Settings settings;
        private final Map<String, String> environment;

        Errand(Rider rider, Settings settings, Map<String, String> more) {
            this.rider = rider;
            this.settings = settings;
            this.environment = new LinkedHashMap<>(more);
            environment.put("PARA_SESSION", rider.session().name().value());
            environment.put("PARA_TARGET", rider.entry().target());
            environment.put("PARA_BRANCH", rider.branch());
            environment.put("GIT_TERMINAL_PROMPT", "0");
        }

        Trial.Verdict run(String command) {
            String name = "request-" + rider.id();
            Path place = rider.workTree();
            trial.endLeftover(name);
            return trial.run(new Trial.Wanted(name, command, place, settings.checkTimeout(), environment));
        }
    }
}
