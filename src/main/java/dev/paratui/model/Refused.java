package dev.paratui.model;

/** Carries a {@link Refusal} up to the face that shows it. */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.message());
        this.refusal = refusal;
    }

    public Refused(Code code, String message, String hint) {
        this(Refusal.of(code, message, hint));
    }

    public Refusal refusal() {
        return refusal;
    }
}
