package dev.paratui.tool;

import dev.paratui.model.Notice;
import java.time.Instant;

/** Something people should know; {@code level} is ok, info, warn or error. */
public record NoticeView(String level, String text, String hint, Instant at) {
    static NoticeView of(Notice notice) {
        return new NoticeView(notice.level(), notice.text(), notice.hint(), notice.at());
    }
}
