package dev.paratui.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a request to merge a branch is opened with the program of a forge.
 *
 * @param find tells the request that is open already; empty: none is looked for
 * @param create opens one
 * @param url what a request's address looks like in what these say
 */
public record Forge(String name, List<String> find, List<String> create, Pattern url, Map<String, String> environment) {
    private static final Pattern PLACE = Pattern.compile("\\{(branch|target|title|body|remote)}");

    public Forge {
        find = List.copyOf(find);
        create = List.copyOf(create);
        environment = Map.copyOf(environment);
    }

    /** @param place names the text in messages */
    static Forge read(String name, String text, String place) {
        TomlTable file = Toml.parse(text, place);
        file.allowOnly(List.of("find", "create", "url", "environment"));
        List<String> create = file.texts("create");
        if (create.isEmpty()) {
            throw file.refusal("create", "is missing", "add the command line: create = [\"program\", \"argument\"]");
        }
        return new Forge(
                name,
                file.texts("find"),
                create,
                pattern(file),
                file.table("environment").all(Kind.TEXT));
    }

    /** A command line with what stands for its places; what is put in is not looked through again. */
    public static List<String> filled(List<String> argv, Map<String, String> places) {
        return argv.stream()
                .map(argument -> PLACE.matcher(argument)
                        .replaceAll(place ->
                                java.util.regex.Matcher.quoteReplacement(places.getOrDefault(place.group(1), ""))))
                .toList();
    }

    /** The first address of a request in this output. */
    public Optional<String> address(String output) {
        return url.matcher(output).results().map(found -> found.group()).findFirst();
    }

    private static Pattern pattern(TomlTable file) {
        String pattern = file.text("url").orElse("https?://\\S+");
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw file.refusal("url", "is no regular expression: " + wrong.getDescription(), "mend it");
        }
    }
}
