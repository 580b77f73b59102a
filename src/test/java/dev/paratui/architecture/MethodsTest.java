package dev.paratui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Methods stay small: in lines, in parameters, and without a boolean that makes two of one. */
class MethodsTest {
    private static final int MAX_METHOD_LINES = 40;
    private static final int MAX_PARAMETERS = 4;
    private static final int MAX_CONSTRUCTOR_PARAMETERS = 6;

    /** A rectangle has four numbers and a colour; a record of them would be made a thousand times a picture. */
    private static final Set<String> ALLOWED =
            Set.of("dev.paratui.ui.picture.Svg.rect(int, int, int, int, java.lang.String)");

    private static final Pattern BEGINS =
            Pattern.compile("^( {4}| {8})(?! )(?!new |return |throw |else |record )[\\w<@].*");
    private static final Set<String> NO_METHODS = Set.of("class", "record", "interface", "enum");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption((Location location) -> !location.contains("test-classes"))
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.paratui");

    @Test
    void noMethodIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            tooLong.addAll(longMethods(source));
        }
        assertThat(tooLong).as("methods over %d lines", MAX_METHOD_LINES).isEmpty();
    }

    @Test
    void noMethodTakesTooMuch() {
        Set<String> tooMuch = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                boolean isConstructor = unit instanceof JavaConstructor;
                int allowed = isConstructor ? MAX_CONSTRUCTOR_PARAMETERS : MAX_PARAMETERS;
                if (unit.getRawParameterTypes().size() > allowed && !isWrittenByTheCompiler(unit)) {
                    tooMuch.add(unit.getFullName());
                }
            }
        }
        tooMuch.removeAll(ALLOWED);
        assertThat(tooMuch).as("more than %d parameters", MAX_PARAMETERS).isEmpty();
    }

    @Test
    void noPublicMethodTakesABoolean() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            for (JavaMethod method : type.getMethods()) {
                boolean isSeen = method.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getModifiers().contains(JavaModifier.PUBLIC);
                boolean takesBoolean = method.getRawParameterTypes().stream()
                        .anyMatch(taken -> taken.getName().equals("boolean"));
                if (isSeen && takesBoolean && !isWrittenByTheCompiler(method) && !isInherited(method)) {
                    found.add(method.getFullName());
                }
            }
        }
        assertThat(found).as("public methods with a boolean").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndKnowsNoNull() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path source : sources()) {
            Path page = source.resolveSibling("package-info.java");
            if (!Files.exists(page) || !Files.readString(page).contains("@NullMarked")) {
                without.add(page.toString());
            }
        }
        assertThat(without).isEqualTo(List.of());
    }

    /** Lambdas carry what they capture; a record's constructor and equals are its components. */
    private static boolean isWrittenByTheCompiler(JavaCodeUnit unit) {
        boolean isOfRecord = unit instanceof JavaConstructor && unit.getOwner().isRecord();
        boolean isOfInner = unit instanceof JavaConstructor && unit.getOwner().isEnum();
        return isOfRecord
                || isOfInner
                || unit.getName().startsWith("lambda$")
                || unit.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** What a library's own type asks for cannot be chosen here. */
    private static boolean isInherited(JavaMethod method) {
        return method.getOwner().getAllRawSuperclasses().stream()
                .filter(parent -> !parent.getPackageName().startsWith("dev.paratui"))
                .anyMatch(parent -> parent.tryGetMethod(
                                method.getName(),
                                method.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .isPresent());
    }

    private static List<String> longMethods(Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);
        List<String> tooLong = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher begin = BEGINS.matcher(lines.get(at));
            int end = begin.matches() && opensMethod(lines, at) ? end(lines, at, begin.group(1)) : at;
            if (end - at > MAX_METHOD_LINES && !onlyFillsARecord(lines, at, end, begin)) {
                tooLong.add(source + ":" + (at + 1) + ": " + (end - at) + " lines");
            }
        }
        return tooLong;
    }

    /** One expression, a line a component: it is as long as the record is wide. */
    private static boolean onlyFillsARecord(List<String> lines, int from, int end, Matcher begin) {
        String inner = begin.group(1) + "    ";
        long statements = lines.subList(from + 1, end).stream()
                .filter(line -> line.startsWith(inner) && !line.startsWith(inner + " "))
                .count();
        return statements == 1 && lines.get(from + 1).startsWith(inner + "return new ");
    }

    private static boolean opensMethod(List<String> lines, int at) {
        String head = lines.get(at);
        boolean isType = Stream.of(head.split("[ (]")).anyMatch(NO_METHODS::contains);
        return !isType && head.contains("(") && !head.contains(" = ") && !head.endsWith(";");
    }

    /** The formatter ends a method by a brace under its first letter. */
    private static int end(List<String> lines, int from, String margin) {
        for (int at = from + 1; at < lines.size(); at++) {
            if (lines.get(at).equals(margin + "}")) {
                return at;
            }
            if (lines.get(at).startsWith(margin)
                    && lines.get(at).endsWith(";")
                    && !lines.get(at).startsWith(margin + " ")) {
                return from;
            }
        }
        return from;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
