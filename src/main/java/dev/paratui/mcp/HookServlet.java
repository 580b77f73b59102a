package dev.paratui.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.paratui.door.Hearing;
import dev.paratui.door.Usage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where programs in sessions report what they do: each POST at {@code /hook/<session>} is one event. */
final class HookServlet extends HttpServlet {
    static final String PATH = "/hook/";
    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY_BYTES = 16 << 20;
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;

    private final transient Hearing hearing;
    private final transient Usage usage;

    HookServlet(Hearing hearing, Usage usage) {
        this.hearing = hearing;
        this.usage = usage;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String session = request.getRequestURI().substring(PATH.length());
        Guard guard = new Guard(secret -> hearing.admits(session, secret));
        Optional<Guard.Turned> turned = guard.look(request);
        if (turned.isPresent()) {
            response.setStatus(turned.get().status());
            return;
        }
        if (!request.getMethod().equals("POST")) {
            response.setStatus(METHOD_NOT_ALLOWED);
            return;
        }
        usage.called();
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            response.setStatus(TOO_LARGE);
            return;
        }
        take(session, body, response);
    }

    private void take(String session, byte[] body, HttpServletResponse response) throws IOException {
        Hearing.Said report;
        try {
            report = FlatJson.of(body);
        } catch (JsonProcessingException noJson) {
            response.setStatus(BAD_REQUEST);
            return;
        }
        byte[] answer = hearing.hear(session, report).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
