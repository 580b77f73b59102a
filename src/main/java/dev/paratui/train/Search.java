package dev.paratui.train;

/**
 * The search for the first entry of a batch with which the check is red: the whole batch first, then by halves, so that
 * one bad entry among n costs about log2(n) checks more.
 *
 * @param green the most entries known to be green together
 * @param red the fewest entries known to be red together; more than {@code size} when none are
 * @param target the check of the target without any of them
 */
public record Search(int size, int green, int red, Verdict target) {
    public static Search of(int size, Verdict target) {
        return new Search(size, 0, size + 1, target);
    }

    /** What to do now; only {@link Step.Check} is followed by another step. */
    public Step next() {
        if (red > size) {
            return green == size ? new Step.Land(size) : new Step.Check(size);
        }
        if (red - green > 1) {
            return new Step.Check((green + red) / 2);
        }
        // Blaming the first of several for what the target itself lacks would blame the others after it, too.
        boolean isDoubtful = green == 0 && size > 1 && target == Verdict.UNKNOWN;
        return isDoubtful ? new Step.Check(0) : new Step.Reject(green);
    }

    /** After a check of the first {@code count} entries. */
    public Search told(int count, Verdict verdict) {
        if (count == 0) {
            return new Search(size, green, red, verdict);
        }
        return verdict == Verdict.GREEN
                ? new Search(size, Math.max(green, count), red, target)
                : new Search(size, green, Math.min(red, count), target);
    }
}
