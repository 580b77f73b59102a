package dev.paratui.ui.terminal;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C while somebody else has the terminal: it is meant for them, though the terminal tells all that it started
 * together. From {@link #unheard} until it is closed this process takes no notice; programs that it starts do.
 *
 * <p>By reflection, as the compiler takes the mere mention of {@code sun.misc.Signal} for a mistake; Java has no other
 * way.
 */
final class Interrupts implements AutoCloseable {
    private final Object before;

    private Interrupts(Object before) {
        this.before = before;
    }

    static Interrupts unheard() {
        Class<?>[] handler = {type("sun.misc.SignalHandler")};
        return new Interrupts(handledBy(
                Proxy.newProxyInstance(Interrupts.class.getClassLoader(), handler, (proxy, method, told) -> null)));
    }

    @Override
    public void close() {
        handledBy(before);
    }

    /** @return what has handled them so far */
    private static Object handledBy(Object handler) {
        try {
            Class<?> signal = type("sun.misc.Signal");
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            return signal.getMethod("handle", signal, type("sun.misc.SignalHandler"))
                    .invoke(null, interrupt, handler);
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException("this Java has no signals", none);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException none) {
            throw new IllegalStateException("this Java has no signals", none);
        }
    }
}
