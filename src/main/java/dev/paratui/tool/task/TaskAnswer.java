package dev.paratui.tool.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A task after something was done with it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TaskAnswer(boolean success, TaskView task, long revision) {}
