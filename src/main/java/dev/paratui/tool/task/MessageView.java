package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.paratui.model.task.Message;
import java.time.Instant;

/** A message: {@code state} is queued, held, typed, submitted or read. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MessageView(String id, String from, String to, String text, Instant at, String state) {
    public static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.from(),
                message.to(),
                message.text(),
                message.at(),
                message.state().word());
    }
}
