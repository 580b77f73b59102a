package dev.paratui.mcp;

import dev.paratui.door.Callers;
import dev.paratui.door.Identity;
import dev.paratui.tool.Caller;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;

/** Who sent a message, carried through the SDK to the tool. */
final class Speaker {
    private static final String WHO = "who";

    private Speaker() {}

    static McpTransportContext context(Identity who) {
        return McpTransportContext.create(Map.of(WHO, who));
    }

    static Caller caller(McpTransportContext context, Callers callers) {
        if (context.get(WHO) instanceof Identity who) {
            return callers.overMcp(who);
        }
        throw new IllegalStateException("a message of nobody");
    }
}
