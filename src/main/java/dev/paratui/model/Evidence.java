package dev.paratui.model;

import java.time.Instant;

/**
 * An activity with the reason to believe it.
 *
 * @param source which signal said so: {@code process}, {@code screen}, {@code bell}, {@code title}, {@code silence},
 *     {@code none}
 * @param text the very words or value seen, cleaned of control characters; may be empty
 * @param since when this activity began
 */
public record Evidence(Activity activity, String source, String text, Instant since) {
    public static Evidence unknown(Instant since) {
        return new Evidence(Activity.UNKNOWN, "none", "", since);
    }
}
