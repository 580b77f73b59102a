package dev.paratui.ui.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that lines can be taken apart in.
 *
 * @param key the library's name for it
 */
public record Language(String key) {
    /** The library's names, and how the names of files in each language end. */
    private static final Map<String, String> BY_ENDING = Stream.of(
                    "c c",
                    "clojure clj cljs cljc edn",
                    "cpp cc cpp cxx h hh hpp hxx ino m mm",
                    "cs cs",
                    "css css",
                    "dart dart",
                    "delphi pas",
                    "dockerfile dockerfile containerfile",
                    "golang go",
                    "groovy groovy gradle jenkinsfile",
                    "handlebars hbs handlebars mustache",
                    "html htm html vue svelte xhtml",
                    "ini cfg conf editorconfig gitconfig ini toml",
                    "java java",
                    "javascript cjs js jsx mjs",
                    "json json jsonc json5 webmanifest",
                    "jsp jsp",
                    "kotlin kt kts",
                    "latex tex sty",
                    "less less scss",
                    "lisp el lisp lsp",
                    "lua lua",
                    "makefile makefile gnumakefile mk",
                    "markdown md markdown mdx",
                    "perl pl pm",
                    "php php",
                    "powershell ps1 psm1",
                    "properties properties",
                    "proto proto",
                    "python py pyi",
                    "ruby gemfile podfile rake rakefile rb",
                    "rust rs",
                    "scala sbt sc scala",
                    "sql sql",
                    "tcl tcl",
                    "typescript cts mts ts tsx",
                    "unix bash bashrc envrc profile sh zsh zshrc",
                    "bat bat cmd",
                    "xml fxml plist pom svg wsdl xml xsd xsl xslt",
                    "yaml yaml yml")
            .map(row -> List.of(row.split(" ")))
            .flatMap(row -> row.stream().skip(1).map(ending -> Map.entry(ending, "text/" + row.get(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** That of a file, by the end of its name, or by all of it: {@code Makefile}. */
    public static Optional<Language> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_ENDING.get(ending))
                .or(() -> Optional.ofNullable(BY_ENDING.get(name.replaceFirst("\\..*", ""))))
                .map(Language::new);
    }

    /** All there are. */
    static Stream<Language> all() {
        return BY_ENDING.values().stream().distinct().sorted().map(Language::new);
    }
}
