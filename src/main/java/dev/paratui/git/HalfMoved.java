package dev.paratui.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * A checkout whose move stopped in the middle, as on a full disk: git leaves some files written, one begun, some
 * removed, and its index as it was. Only for one in which nothing was in the way before.
 */
final class HalfMoved {
    private final Checkout checkout;
    private final InTheWay inTheWay;

    HalfMoved(Checkout checkout, InTheWay inTheWay) {
        this.checkout = checkout;
        this.inTheWay = inTheWay;
    }

    /** Puts the files back that hold nothing but what git wrote; what makes room first. */
    void putBack() {
        List<String> ours = inTheWay.all().stream().filter(inTheWay::isBegun).toList();
        ours.stream().filter(inTheWay::isNew).forEach(this::delete);
        String known = String.join(
                "\0", ours.stream().filter(path -> !inTheWay.isNew(path)).toList());
        if (!known.isEmpty()) {
            checkout.git().runReading(known + "\0", List.of("checkout-index", "--force", "-u", "-z", "--stdin"));
        }
    }

    private void delete(String path) {
        try {
            Files.deleteIfExists(checkout.top().resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
