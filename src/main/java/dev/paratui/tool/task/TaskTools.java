package dev.paratui.tool.task;

import dev.paratui.tool.House;
import dev.paratui.tool.Tool;
import java.util.List;

/** The tools of coordination. A new one is one row here. */
public final class TaskTools {
    private TaskTools() {}

    public static List<Tool<?, ?>> all(House house) {
        return List.of(
                new InitCoordinationTool(house),
                new CreateTaskTool(house),
                new CreateTasksBatchTool(house),
                new GetStatusTool(house),
                new GetAllTasksTool(house),
                new GetResultsTool(house),
                new RegisterAgentTool(house),
                new ClaimTaskTool(house),
                new StartTaskTool(house),
                new CompleteTaskTool(house),
                new FailTaskTool(house),
                new ReleaseTaskTool(house),
                new RetryTaskTool(house),
                new EditTaskTool(house),
                new CancelTaskTool(house),
                new ApproveGateTool(house),
                new HeartbeatTool(house),
                new AddDiscoveryTool(house),
                new GetDiscoveriesTool(house),
                new GetMasterPlanTool(house),
                new SendMessageTool(house),
                new GetMessagesTool(house),
                new QueryTasksTool(house),
                new LoadPlanTool(house),
                new ShowPlanTool(house));
    }
}
