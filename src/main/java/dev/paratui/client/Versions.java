package dev.paratui.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of version numbers such as {@code 0.10.2}; words in them don't count. */
final class Versions {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Versions() {}

    static boolean isOlder(String version, String than) {
        Matcher left = NUMBER.matcher(version);
        Matcher right = NUMBER.matcher(than);
        while (true) {
            long leftNumber = left.find() ? Long.parseLong(left.group()) : -1;
            long rightNumber = right.find() ? Long.parseLong(right.group()) : -1;
            if (leftNumber != rightNumber) {
                return leftNumber < rightNumber;
            }
            if (leftNumber < 0) {
                return false;
            }
        }
    }
}
