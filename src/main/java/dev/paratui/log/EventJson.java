package dev.paratui.log;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.paratui.event.Event;
import dev.paratui.event.EventTypes;
import dev.paratui.model.Intent;
import dev.paratui.model.SessionName;
import dev.paratui.model.task.TaskId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Events and ledgers as JSON: what they are made of, nothing worked out. Unknown components are passed over, so that an
 * older program can still read.
 */
public final class EventJson {
    private static final int BUFFER = 1 << 16;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(names())
            .addMixIn(Intent.class, WithKind.class)
            .registerSubtypes(Intent.class.getPermittedSubclasses())
            .registerSubtypes(Intent.OfSession.class.getPermittedSubclasses())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("no JSON for " + value.getClass(), unwritable);
        }
    }

    /** As {@link #write}, packed. */
    byte[] pack(Object value) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream open = new GZIPOutputStream(packed, BUFFER)) {
            mapper.writeValue(open, value);
        } catch (IOException unwritable) {
            throw new IllegalStateException("no JSON for " + value.getClass(), unwritable);
        }
        return packed.toByteArray();
    }

    <T> T unpack(Class<T> type, byte[] packed) {
        try (GZIPInputStream open = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            return mapper.readValue(open, type);
        } catch (IOException unreadable) {
            throw new LogFailed("cannot read a " + type.getSimpleName(), unreadable);
        }
    }

    /** The event's components, for faces that show them. */
    public JsonNode tree(Event event) {
        return mapper.valueToTree(event);
    }

    public Event readEvent(String type, String json) {
        Class<? extends Event> known = EventTypes.typeOf(type)
                .orElseThrow(() -> new IllegalStateException("the log holds an event \"" + type
                        + "\", which this version does not know; start the newer para-tui that wrote it"));
        return read(known, json);
    }

    public <T> T read(Class<T> type, String json) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new LogFailed("cannot read a " + type.getSimpleName() + " from " + json, unreadable);
        }
    }

    private static SimpleModule names() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(SessionName.class, ToStringSerializer.instance);
        module.addDeserializer(SessionName.class, new NameReader<>(SessionName.class, SessionName::new));
        module.addSerializer(TaskId.class, ToStringSerializer.instance);
        module.addDeserializer(TaskId.class, new NameReader<>(TaskId.class, TaskId::new));
        return module;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface WithKind {}
}
